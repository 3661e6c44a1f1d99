#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <list>
#include <ranges>
#include <span>
#include <sstream>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

struct token {
    std::int64_t id{};
};

customer numbered(int i) {
    // Long enough to be on the heap, where a view of a dead object shows.
    return {.name = "customer number " + std::to_string(i) + " of a long list of customers",
            .email = std::to_string(i) + "@a-domain-with-a-long-name.example.org",
            .nick = i % 2 == 0 ? std::optional<std::string>{} : "nick " + std::to_string(i),
            .age = i % 3 == 0 ? std::optional<std::int32_t>{} : i,
            .active = i % 5 == 0};
}

std::vector<customer> many(int count) {
    std::vector<customer> out;
    for (int i = 0; i < count; ++i) out.push_back(numbered(i));
    return out;
}

}  // namespace

TEST_CASE("a range is inserted, and its objects get their keys") {
    in_memory<customer> db;
    db.insert(ada());
    std::vector<customer> three = many(3);
    CHECK(db.insert(three) == 3);
    CHECK(three[0].id == 2);
    CHECK(three[2].id == 4);
    CHECK(db.all(from<customer>.where(col<&customer::id> > 1).order_by(col<&customer::id>)) == three);
}

TEST_CASE("a range of objects that have nothing but a key") {
    in_memory<token> db;
    std::vector<token> tokens(3);
    CHECK(db.insert(tokens) == 3);
    CHECK(tokens[2].id == 3);
    CHECK(db.count(from<token>) == 3);
}

TEST_CASE("an empty range is no mistake") {
    in_memory<customer, country> db;
    std::vector<customer> none;
    CHECK(db.insert(none) == 0);
    CHECK(db.insert(std::vector<customer>{}) == 0);
    CHECK(db.insert(std::vector<country>{}) == 0);
    CHECK(db.insert(none, keep_keys) == 0);
    CHECK(db.count(from<customer>) == 0);
}

TEST_CASE("10,000 objects") {
    in_memory<customer> db;
    std::vector<customer> rows = many(10'000);
    CHECK(db.insert(rows) == 10'000);
    CHECK(rows.front().id == 1);
    CHECK(rows.back().id == 10'000);
    const auto query = from<customer>.order_by(col<&customer::id>);
    CHECK(db.all(query) == rows);
    CHECK(db.all(from<customer>) == rows);
    CHECK(db.all(from<customer>) == rows);  // a second time, when the size of the result is known
}

TEST_CASE("any range of objects") {
    in_memory<customer, country> db;
    SUBCASE("a list") {
        std::list<customer> rows{numbered(1), numbered(2)};
        db.insert(rows);
        CHECK(rows.back().id == 2);
    }
    SUBCASE("a deque of const") {
        const std::deque<customer> rows{numbered(1), numbered(2)};
        CHECK(db.insert(rows) == 2);
        CHECK(rows.back().id == 0);
    }
    SUBCASE("a std::array") {
        std::array<customer, 2> rows{numbered(1), numbered(2)};
        CHECK(db.insert(rows) == 2);
        CHECK(rows[1].id == 2);
    }
    SUBCASE("a C array") {
        customer rows[]{numbered(1), numbered(2)};
        CHECK(db.insert(rows) == 2);
        CHECK(rows[1].id == 2);
    }
    SUBCASE("a span") {
        std::vector<customer> rows = many(3);
        CHECK(db.insert(std::span{rows}.first(2)) == 2);
        CHECK(rows[1].id == 2);
        CHECK(rows[2].id == 0);
    }
    SUBCASE("a filtered view") {
        std::vector<customer> rows = many(10);
        CHECK(db.insert(rows | std::views::filter([](const customer& c) { return c.active; })) == 2);
        CHECK(rows[0].id == 1);
        CHECK(rows[5].id == 2);
    }
    SUBCASE("objects that are made on the way") {
        CHECK(db.insert(std::views::iota(0, 50) | std::views::transform(numbered)) == 50);
        CHECK(db.one(from<customer>.where(col<&customer::id> == 50)).name == numbered(49).name);
    }
    SUBCASE("a range that can be read but once") {
        std::istringstream in{"AT Austria BE Belgium"};
        auto words = std::views::istream<std::string>(in) |
                     std::views::transform([](const std::string& w) { return country{.code = w, .name = w, .people = 1}; });
        CHECK(db.insert(words) == 4);
        CHECK(db.exists(from<country>.where(col<&country::code> == "Belgium")));
    }
}

TEST_CASE("keep_keys keeps the keys of a range") {
    in_memory<customer> db;
    std::vector<customer> rows = many(3);
    rows[0].id = 30;
    rows[1].id = 10;
    rows[2].id = 20;
    CHECK(db.insert(rows, keep_keys) == 3);
    CHECK(db.find<customer>(30) == rows[0]);
    CHECK(db.find<customer>(10) == rows[1]);
    CHECK(db.insert(numbered(4)) == 31);
}

TEST_CASE("a failing row leaves nothing behind, and the error names it") {
    in_memory<customer> db;
    std::vector<customer> rows = many(100);
    rows[41].email = rows[7].email;
    rows[41].name = support::canary;

    SUBCASE("outside of a transaction") {
        const auto e = caught<unique_violation>([&] { db.insert(rows); });
        CHECK(support::says(e, "row 42"));
        CHECK(e.constraint() == "customers.email");
        CHECK(db.count(from<customer>) == 0);
        CHECK(rows[0].id == 0);
    }
    SUBCASE("inside of one, which goes on") {
        db.transaction([&](transaction& tx) {
            tx.insert(ada());
            const auto e = caught<unique_violation>([&] { tx.insert(rows); });
            CHECK(support::says(e, "row 42"));
            CHECK(tx.count(from<customer>) == 1);
            tx.insert(bob());
        });
        CHECK(db.count(from<customer>) == 2);
    }
    SUBCASE("and the range can be inserted once it is right") {
        caught<unique_violation>([&] { db.insert(rows); });
        rows[41].email = "another";
        CHECK(db.insert(rows) == 100);
    }
}

TEST_CASE("a row with a value that cannot be stored is named with its column") {
    in_memory<order, customer> db;
    db.insert(ada());
    std::vector<order> rows(10, order{.customer_id = 1, .quantity = 1, .total = 1.0});
    rows[3].total = std::numeric_limits<double>::quiet_NaN();
    const auto e = caught<conversion_error>([&] { db.insert(rows); });
    CHECK(support::says(e, "row 4"));
    CHECK(support::says(e, "total"));
    CHECK(support::says(e, "NaN"));
    CHECK(db.count(from<order>) == 0);
}

TEST_CASE("a range that throws leaves nothing behind, and its exception comes out") {
    in_memory<customer> db;
    struct broken {};
    auto rows = std::views::iota(0, 10) | std::views::transform([](int i) {
                    if (i == 5) throw broken{};
                    return numbered(i);
                });
    CHECK_THROWS_AS(db.insert(rows), broken);
    CHECK(db.count(from<customer>) == 0);
    CHECK(db.insert(many(2)) == 2);
}
