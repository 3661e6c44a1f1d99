#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

struct with_orders : in_memory<customer, order> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 3, .total = 30.0, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 1, .total = 10.0},
                                  {.customer_id = 1, .quantity = 2, .total = 20.0, .discount = 0.25},
                                  {.customer_id = 2, .quantity = 1, .total = 40.0}});
    }
};

/// count and exists speak of the rows that all gives.
template <class Query>
void check_rows(with_orders& db, const Query& query, std::size_t rows) {
    CAPTURE(query.template sql<sqlite>());
    CHECK(db.all(query).size() == rows);
    CHECK(db.count(query) == static_cast<std::int64_t>(rows));
    CHECK(db.exists(query) == (rows > 0));
    CHECK(db.first(query).has_value() == (rows > 0));
}

constexpr auto orders = from<order>;
constexpr auto nothing = orders.where(col<&order::id> < 0);
constexpr auto customers = orders.select(col<&order::customer_id>);
constexpr auto groups = orders.group_by(col<&order::customer_id>).select(col<&order::customer_id>, count());

}  // namespace

TEST_CASE("their types") {
    with_orders db;
    static_assert(std::same_as<decltype(db.count(orders)), std::int64_t>);
    static_assert(std::same_as<decltype(db.exists(orders)), bool>);
    CHECK(db.transaction([](transaction& tx) { return tx.count(orders); }) == 4);
    CHECK(db.transaction([](transaction& tx) { return tx.exists(orders); }));
}

TEST_CASE("of plain queries") {
    with_orders db;
    check_rows(db, orders, 4);
    check_rows(db, nothing, 0);
    check_rows(db, orders.where(col<&order::total> > 15.0), 3);
    check_rows(db, orders.order_by(desc(col<&order::total>)), 4);
    check_rows(db, customers, 4);
    check_rows(db, orders.select(col<&order::discount>), 4);  // NULL is a row's value too
}

TEST_CASE("of distinct rows") {
    with_orders db;
    check_rows(db, customers.distinct(), 2);
    check_rows(db, customers.distinct().offset(1), 1);
    check_rows(db, customers.distinct().offset(2), 0);
    check_rows(db, customers.distinct().limit(1), 1);
    check_rows(db, orders.select(col<&order::discount>).distinct(), 3);
    check_rows(db, nothing.distinct(), 0);
}

TEST_CASE("of a part of the rows") {
    with_orders db;
    check_rows(db, orders.limit(3), 3);
    check_rows(db, orders.limit(0), 0);
    check_rows(db, orders.limit(9), 4);
    check_rows(db, orders.offset(3), 1);
    check_rows(db, orders.offset(4), 0);
    check_rows(db, orders.limit(2).offset(3), 1);
}

TEST_CASE("of groups") {
    with_orders db;
    check_rows(db, groups, 2);
    check_rows(db, groups.having(sum(col<&order::quantity>) > 3), 1);
    check_rows(db, groups.having(count() > 2), 0);
    check_rows(db, groups.where(col<&order::customer_id> == 1), 1);
    check_rows(db, nothing.group_by(col<&order::customer_id>).select(count()), 0);
    check_rows(db, groups.offset(1), 1);
    check_rows(db, groups.offset(2), 0);
    check_rows(db, orders.group_by(col<&order::customer_id>, col<&order::quantity>).select(col<&order::quantity>), 3);
}

TEST_CASE("of aggregates, which are one row whatever there is") {
    with_orders db;
    check_rows(db, orders.select(count()), 1);
    check_rows(db, nothing.select(count()), 1);
    check_rows(db, nothing.select(sum(col<&order::total>), max(col<&order::id>)), 1);
    check_rows(db, nothing.select(count()).limit(0), 0);
    check_rows(db, nothing.select(count()).offset(1), 0);
}
