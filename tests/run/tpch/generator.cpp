#include <tpch/domains.hpp>
#include <tpch/generator.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

const tpch::generator tiny{0.005};

template <class T, std::size_t Size>
bool is_one_of(const std::string& text, const T (&words)[Size]) {
    return std::ranges::find(words, std::string_view{text}) != std::end(words);
}

bool within(const auto& x, const auto& least, const auto& most) { return least <= x && x <= most; }

bool has_length(const std::string& text, std::size_t least, std::size_t most) { return within(text.size(), least, most); }

bool has_in_order(std::string_view text, std::string_view first, std::string_view second) {
    const std::size_t found = text.find(first);
    return found != text.npos && text.find(second, found) != text.npos;
}

/// Whether each word of a text is in the list at its place.
bool is_made_of(const std::string& text, std::initializer_list<std::span<const std::string_view>> lists) {
    std::vector<std::string_view> words;
    for (const auto word : std::views::split(text, ' ')) words.emplace_back(word.begin(), word.end());
    return std::ranges::equal(words, lists, [](std::string_view word, auto list) {
        return std::ranges::find(list, word) != list.end();
    });
}

}  // namespace

TEST_CASE("TPC-H: there are as many rows as the scale factor says") {
    const tpch::generator one{1.0};
    CHECK(one.suppliers() == 10'000);
    CHECK(one.parts() == 200'000);
    CHECK(one.customers() == 150'000);
    CHECK(one.orders() == 1'500'000);
    CHECK(tiny.suppliers() == 50);
    CHECK(tiny.parts() == 1'000);
    CHECK(tiny.customers() == 750);
    CHECK(tiny.orders() == 7'500);
    CHECK(std::ranges::size(tiny.all_regions()) == 5);
    CHECK(std::ranges::size(tiny.all_nations()) == 25);
    CHECK(std::ranges::size(tiny.all_partsupps()) == 4'000);
    CHECK(within(std::ranges::distance(tiny.all_lines()), 29'000, 31'000));  // four an order
}

TEST_CASE("TPC-H: a row depends on nothing but its number") {
    const tpch::generator again{0.005};
    CHECK(tiny.all_parts()[16] == again.make_part(17));
    CHECK(tiny.all_suppliers()[16] == again.make_supplier(17));
    CHECK(tiny.all_orders()[16] == again.make_order(17));
    CHECK(tiny.make_lines(17) == again.make_lines(17));
    CHECK(tpch::generator{1.0}.make_part(17) == again.make_part(17));
    CHECK(tiny.make_part(17).p_name != again.make_part(18).p_name);
    // The same for ever: what is measured with one version of covet is compared with another.
    CHECK(tiny.make_part(1).p_name == "red maroon aquamarine moccasin papaya");
    CHECK(tiny.make_order(1).o_totalprice.to_string() == "132698.70");
}

TEST_CASE("TPC-H: suppliers") {
    int complaints = 0;
    int recommendations = 0;
    for (const tpch::supplier& s : tpch::generator{0.2}.all_suppliers()) {
        CHECK(s.s_name.starts_with("Supplier#00000"));
        CHECK(has_length(s.s_name, 18, 18));
        CHECK(has_length(s.s_address, 10, 40));
        CHECK(within(s.s_nationkey, 0, 24));
        CHECK(s.s_phone.starts_with(std::to_string(s.s_nationkey + 10) + "-"));
        CHECK(has_length(s.s_phone, 15, 15));
        CHECK(within(s.s_acctbal.unscaled(), -999'99, 9'999'99));
        CHECK(has_length(s.s_comment, 25, 100));
        complaints += has_in_order(s.s_comment, "Customer", "Complaints");
        recommendations += has_in_order(s.s_comment, "Customer", "Recommends");
    }
    CHECK(complaints == 1);
    CHECK(recommendations == 1);
}

TEST_CASE("TPC-H: parts") {
    namespace domains = tpch::domains;
    for (const tpch::part& p : tiny.all_parts()) {
        CHECK(is_made_of(p.p_name, {domains::colours, domains::colours, domains::colours, domains::colours, domains::colours}));
        CHECK(is_made_of(p.p_type, {domains::type_classes, domains::type_finishes, domains::type_metals}));
        CHECK(is_made_of(p.p_container, {domains::container_sizes, domains::containers}));
        CHECK(p.p_brand.substr(0, 7) == "Brand#" + p.p_mfgr.substr(13));
        CHECK(within(p.p_mfgr.back(), '1', '5'));
        CHECK(within(p.p_brand.back(), '1', '5'));
        CHECK(within(p.p_size, 1, 50));
        CHECK(within(p.p_retailprice.unscaled(), 900'00, 2'099'00));
        CHECK(has_length(p.p_comment, 5, 22));
    }
    CHECK(tiny.make_part(987).p_retailprice.to_string() == "1887.98");
}

TEST_CASE("TPC-H: each part has four suppliers") {
    for (const tpch::partsupp& s : tiny.all_partsupps()) {
        CHECK(within(s.ps_availqty, 1, 9'999));
        CHECK(within(s.ps_supplycost.unscaled(), 1'00, 1'000'00));
        CHECK(has_length(s.ps_comment, 49, 198));
    }
    for (const double scale : {0.0001, 0.001, 0.002, 0.005, 0.01, 0.03}) {
        const tpch::generator rows{scale};
        for (std::int64_t part = 1; part <= rows.parts(); ++part) {
            std::set<std::int64_t> suppliers;
            for (std::int64_t i = 4 * part - 3; i <= 4 * part; ++i) {
                const tpch::partsupp s = rows.make_partsupp(i);
                if (s.ps_partkey == part && within(s.ps_suppkey, 1, rows.suppliers())) suppliers.insert(s.ps_suppkey);
            }
            REQUIRE(suppliers.size() == 4);
        }
    }
    // By the specification's formula, at scale factor 1
    const tpch::generator one{1.0};
    CHECK(one.make_partsupp(4 * 10'001 - 2).ps_suppkey == 2'503);
}

TEST_CASE("TPC-H: customers, of whom a third never orders") {
    for (const tpch::customer& c : tiny.all_customers()) {
        CHECK(is_one_of(c.c_mktsegment, tpch::domains::segments));
        CHECK(c.c_phone.starts_with(std::to_string(c.c_nationkey + 10) + "-"));
        CHECK(has_length(c.c_comment, 29, 116));
    }
    std::set<std::int64_t> buyers;
    for (const tpch::orders& o : tiny.all_orders()) buyers.insert(o.o_custkey);
    CHECK(std::ranges::none_of(buyers, [](std::int64_t key) { return key % 3 == 0; }));
    CHECK(*buyers.begin() == 1);
    CHECK(*buyers.rbegin() == 749);
    CHECK(buyers.size() > 480);
}

TEST_CASE("TPC-H: orders") {
    int special = 0;
    std::int64_t key = 0;
    for (const tpch::orders& o : tiny.all_orders()) {
        CHECK(o.o_orderkey > key);
        key = o.o_orderkey;
        CHECK((key - 1) % 32 < 8);
        CHECK(within(o.o_orderdate, sys_days{1992y / 1 / 1}, sys_days{1998y / 8 / 2}));
        CHECK(is_one_of(o.o_orderpriority, tpch::domains::priorities));
        CHECK(within(o.o_clerk, "Clerk#000000001", "Clerk#000000005"));
        CHECK(o.o_shippriority == 0);
        CHECK(has_length(o.o_comment, 19, 78));
        special += has_in_order(o.o_comment, "special", "requests");
    }
    CHECK(key == 29'988);
    CHECK(within(special, 40, 160));  // one in a hundred
}

TEST_CASE("TPC-H: lines of orders") {
    for (std::int64_t number = 1; number <= tiny.orders(); ++number) {
        const tpch::orders o = tiny.make_order(number);
        const std::vector<tpch::lineitem> lines = tiny.make_lines(number);
        REQUIRE(within(lines.size(), 1U, 7U));
        std::int64_t total = 0;
        std::set<std::string> states;
        for (const tpch::lineitem& l : lines) {
            REQUIRE(l.l_orderkey == o.o_orderkey);
            REQUIRE(l.l_linenumber == 1 + &l - lines.data());
            REQUIRE(within(l.l_quantity, tpch::money{1}, tpch::money{50}));
            REQUIRE(l.l_extendedprice == tiny.make_part(l.l_partkey).p_retailprice * (l.l_quantity.unscaled() / 100));
            REQUIRE(within(l.l_discount.unscaled(), 0, 10));
            REQUIRE(within(l.l_tax.unscaled(), 0, 8));
            REQUIRE(within(l.l_shipdate - o.o_orderdate, days{1}, days{121}));
            REQUIRE(within(l.l_commitdate - o.o_orderdate, days{30}, days{90}));
            REQUIRE(within(l.l_receiptdate - l.l_shipdate, days{1}, days{30}));
            REQUIRE(l.l_linestatus == (l.l_shipdate > sys_days{1995y / 6 / 17} ? "O" : "F"));
            if (l.l_receiptdate > sys_days{1995y / 6 / 17})
                REQUIRE(l.l_returnflag == "N");
            else
                REQUIRE((l.l_returnflag == "R" || l.l_returnflag == "A"));
            REQUIRE(is_one_of(l.l_shipinstruct, tpch::domains::instructions));
            REQUIRE(is_one_of(l.l_shipmode, tpch::domains::modes));
            REQUIRE(has_length(l.l_comment, 10, 43));
            states.insert(l.l_linestatus);
            total += l.l_extendedprice.unscaled() * (100 - l.l_discount.unscaled()) * (100 + l.l_tax.unscaled());
        }
        REQUIRE(o.o_orderstatus == (states.size() == 2 ? "P" : *states.begin()));
        REQUIRE(std::abs(o.o_totalprice.unscaled() - total / 10'000) <= std::ssize(lines));
    }
}

TEST_CASE("TPC-H: the tables are filled, and their keys fit together") {
    covet::database db{"sqlite::memory:"};
    tpch::load(db, 0.0005);
    CHECK(db.count(covet::from<tpch::region>) == 5);
    CHECK(db.count(covet::from<tpch::nation>) == 25);
    CHECK(db.count(covet::from<tpch::supplier>) == 5);
    CHECK(db.count(covet::from<tpch::partsupp>) == 4 * db.count(covet::from<tpch::part>));
    CHECK(db.count(covet::from<tpch::orders>) == 750);
    const tpch::generator rows{0.0005};
    CHECK(db.find<tpch::orders>(33) == rows.make_order(9));
    CHECK(db.find<tpch::lineitem>(33, 1) == rows.make_lines(9).front());
    struct violation {
        std::string table;
        std::optional<std::int64_t> row;
        std::string parent;
        std::int64_t key{};
    };
    CHECK(db.query<violation>("PRAGMA foreign_key_check").empty());
}
