#include "generator.hpp"

#include "domains.hpp"
#include "draw.hpp"
#include "text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace tpch {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;
using table = draw::table;

constexpr date first_day = sys_days{1992y / 1 / 1};
constexpr date current_day = sys_days{1995y / 6 / 17};
constexpr date last_day = sys_days{1998y / 12 / 31};

/// The longest way from an order to the receipt of its lines.
constexpr std::chrono::days delivery{151};

std::int64_t scaled(double scale, std::int64_t rows, std::int64_t least) {
    return std::max(least, static_cast<std::int64_t>(std::llround(scale * static_cast<double>(rows))));
}

money retail_price(std::int64_t part) {
    return money::from_unscaled(90'000 + part / 10 % 20'001 + 100 * (part % 1'000));
}

/// Eight keys of each 32 are used.
std::int64_t order_key(std::int64_t number) { return (number - 1) / 8 * 32 + (number - 1) % 8 + 1; }

/// Puts "Customer" and another word into a comment. Of 2,000 suppliers one has had complaints and one is recommended; the
/// first ones come early, for small scales to have them.
void add_opinion(std::int64_t supplier, draw& random, std::string& text) {
    constexpr std::string_view who = "Customer";
    const std::string_view what = supplier % 2'000 == 7 ? "Complaints" : supplier % 2'000 == 3 ? "Recommends" : "";
    if (what.empty()) return;
    const auto free = static_cast<std::int64_t>(text.size() - who.size() - what.size());
    const std::int64_t begin = random.between(0, free);
    const std::int64_t gap = random.between(0, free - begin);
    text.replace(static_cast<std::size_t>(begin), who.size(), who);
    text.replace(static_cast<std::size_t>(begin + gap) + who.size(), what.size(), what);
}

std::string joined(std::string_view a, std::string_view b) { return std::string{a} + ' ' + std::string{b}; }

draw random_order(std::int64_t number) { return {table::orders, number}; }

/// The first number of an order, which its lines need as well.
date order_date(draw& random) {
    return first_day + random.days(0, (last_day - delivery - first_day).count());
}

/// Open, finished, or in part.
std::string status_of(const std::vector<lineitem>& lines) {
    const auto finished = std::ranges::count(lines, "F", &lineitem::l_linestatus);
    if (finished == std::ssize(lines)) return "F";
    return finished == 0 ? "O" : "P";
}

/// With discount and tax, rounded to cents line by line.
money total_of(const std::vector<lineitem>& lines) {
    std::int64_t cents = 0;
    for (const lineitem& l : lines)
        cents += (l.l_extendedprice.unscaled() * (100 - l.l_discount.unscaled()) * (100 + l.l_tax.unscaled()) + 5'000) / 10'000;
    return money::from_unscaled(cents);
}

}  // namespace

generator::generator(double scale)
    : suppliers_{scaled(scale, 10'000, 4)},
      parts_{scaled(scale, 200'000, 1)},
      customers_{scaled(scale, 150'000, 1)},
      orders_{scaled(scale, 1'500'000, 1)},
      clerks_{scaled(scale, 1'000, 1)} {}

region generator::make_region(std::int64_t number) {
    draw random{table::region, number};
    return {.r_regionkey = number - 1,
            .r_name = std::string{domains::regions[number - 1]},
            .r_comment = comment(random, 31, 115)};
}

nation generator::make_nation(std::int64_t number) {
    draw random{table::nation, number};
    const domains::nation& known = domains::nations[number - 1];
    return {.n_nationkey = number - 1,
            .n_name = std::string{known.name},
            .n_regionkey = known.region,
            .n_comment = comment(random, 31, 114)};
}

supplier generator::make_supplier(std::int64_t number) const {
    draw random{table::supplier, number};
    supplier s;
    s.s_suppkey = number;
    s.s_name = numbered("Supplier", number);
    s.s_address = address(random);
    s.s_nationkey = random.between(0, 24);
    s.s_phone = phone(random, s.s_nationkey);
    s.s_acctbal = random.amount(-999'99, 9'999'99);
    s.s_comment = comment(random, 25, 100);
    add_opinion(number, random, s.s_comment);
    return s;
}

part generator::make_part(std::int64_t number) const {
    draw random{table::part, number};
    part p;
    p.p_partkey = number;
    p.p_name = part_name(random);
    const std::string manufacturer = std::to_string(random.between(1, 5));
    p.p_mfgr = "Manufacturer#" + manufacturer;
    p.p_brand = "Brand#" + manufacturer + std::to_string(random.between(1, 5));
    p.p_type = random.one_of(domains::type_classes);
    p.p_type = joined(p.p_type, random.one_of(domains::type_finishes));
    p.p_type = joined(p.p_type, random.one_of(domains::type_metals));
    p.p_size = static_cast<std::int32_t>(random.between(1, 50));
    p.p_container = random.one_of(domains::container_sizes);
    p.p_container = joined(p.p_container, random.one_of(domains::containers));
    p.p_retailprice = retail_price(number);
    p.p_comment = comment(random, 5, 22);
    return p;
}

partsupp generator::make_partsupp(std::int64_t number) const {
    draw random{table::partsupp, number};
    partsupp s;
    s.ps_partkey = (number - 1) / 4 + 1;
    s.ps_suppkey = supplier_of(s.ps_partkey, (number - 1) % 4);
    s.ps_availqty = static_cast<std::int32_t>(random.between(1, 9'999));
    s.ps_supplycost = random.amount(1'00, 1'000'00);
    s.ps_comment = comment(random, 49, 198);
    return s;
}

customer generator::make_customer(std::int64_t number) const {
    draw random{table::customer, number};
    customer c;
    c.c_custkey = number;
    c.c_name = numbered("Customer", number);
    c.c_address = address(random);
    c.c_nationkey = random.between(0, 24);
    c.c_phone = phone(random, c.c_nationkey);
    c.c_acctbal = random.amount(-999'99, 9'999'99);
    c.c_mktsegment = random.one_of(domains::segments);
    c.c_comment = comment(random, 29, 116);
    return c;
}

orders generator::make_order(std::int64_t number) const {
    const std::vector<lineitem> lines = make_lines(number);
    draw random = random_order(number);
    tpch::orders o;
    o.o_orderkey = order_key(number);
    o.o_orderdate = order_date(random);
    // A third of the customers never orders: those whose keys three divides.
    const std::int64_t buyer = random.between(0, customers_ - customers_ / 3 - 1);
    o.o_custkey = buyer / 2 * 3 + buyer % 2 + 1;
    o.o_orderstatus = status_of(lines);
    o.o_totalprice = total_of(lines);
    o.o_orderpriority = random.one_of(domains::priorities);
    o.o_clerk = numbered("Clerk", random.between(1, clerks_));
    o.o_comment = comment(random, 19, 78);
    return o;
}

std::vector<lineitem> generator::make_lines(std::int64_t order) const {
    draw of_order = random_order(order);
    const date ordered = order_date(of_order);
    draw random{table::lineitem, order};
    std::vector<lineitem> lines(static_cast<std::size_t>(random.between(1, 7)));
    std::int32_t number = 0;
    for (lineitem& l : lines) {
        l.l_orderkey = order_key(order);
        l.l_linenumber = ++number;
        l.l_partkey = random.between(1, parts_);
        l.l_suppkey = supplier_of(l.l_partkey, random.between(0, 3));
        const std::int64_t quantity = random.between(1, 50);
        l.l_quantity = quantity;
        l.l_extendedprice = retail_price(l.l_partkey) * quantity;
        l.l_discount = random.amount(0, 10);
        l.l_tax = random.amount(0, 8);
        l.l_shipdate = ordered + random.days(1, 121);
        l.l_commitdate = ordered + random.days(30, 90);
        l.l_receiptdate = l.l_shipdate + random.days(1, 30);
        const bool returned = random.between(0, 1) == 0;
        l.l_returnflag = l.l_receiptdate > current_day ? "N" : returned ? "R" : "A";
        l.l_linestatus = l.l_shipdate > current_day ? "O" : "F";
        l.l_shipinstruct = random.one_of(domains::instructions);
        l.l_shipmode = random.one_of(domains::modes);
        l.l_comment = comment(random, 10, 43);
    }
    return lines;
}

// The specification's formula. Below a scale factor of 0.03 its step would come back to a supplier that the part has
// already, so there it stays below a third of the suppliers.
std::int64_t generator::supplier_of(std::int64_t part, std::int64_t choice) const noexcept {
    const std::int64_t steps = (suppliers_ - 1) / 3 - suppliers_ / 4 + 1;
    const std::int64_t step = suppliers_ / 4 + (part - 1) / suppliers_ % steps;
    return (part + choice * step) % suppliers_ + 1;
}

}  // namespace tpch
