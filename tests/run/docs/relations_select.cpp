#include "run/docs/store.hpp"

#include <doctest/doctest.h>

#include <iostream>
#include <string>
#include <vector>

using namespace store;

TEST_CASE("docs/relations.md: select_related") {
    store_database db;
    const query_budget guard{db, 1};
    auto orders = db.all(from<Order>
        .select_related<&Order::customer, &Customer::country>()
        .select_related<&Order::payer>()
        .order_by(col<&Order::id>));
    for (const Order& order : orders) {
        std::cout << order.id << ' ' << order.customer->name;
        if (order.customer->country) std::cout << ", " << (*order.customer->country)->name;
        if (order.payer) std::cout << ", paid by " << (*order.payer)->name;
        std::cout << '\n';
    }
    CHECK(orders[0].customer->country->object().name == "Great Britain");
    CHECK((*orders[0].payer)->name == "Bob");
    CHECK_FALSE(orders[1].payer);
    CHECK_FALSE(orders[3].customer->country);
    CHECK_THROWS_AS((*orders[0].payer)->profile.object(), relation_not_loaded);

    // An object for each row.
    CHECK(&orders[0].customer.object() != &orders[1].customer.object());
}

TEST_CASE("docs/relations.md: several paths of select_related at once") {
    constexpr auto both = from<Order>.select_related<members<&Order::customer, &Customer::country>, members<&Order::payer>>();
    static_assert(both.sql<sqlite>() ==
        R"(SELECT "orders"."id", "orders"."customer_id", "orders"."payer_id", "orders"."total", )"
        R"("customer"."id", "customer"."name", "customer"."country_id", )"
        R"("customer_country"."code", "customer_country"."name", )"
        R"("payer"."id", "payer"."name", "payer"."country_id" FROM "orders" )"
        R"(JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
        R"(LEFT JOIN "countries" AS "customer_country" ON "customer_country"."code" = "customer"."country_id" )"
        R"(LEFT JOIN "customers" AS "payer" ON "payer"."id" = "orders"."payer_id")");
    store_database db;
    CHECK(db.all(both).size() == 4);
}

TEST_CASE("docs/relations.md: the reverse of a relation of one row") {
    store_database db;
    auto customers = db.all(from<Customer>.select_related<&Customer::profile>().order_by(col<&Customer::id>));
    CHECK(customers[0].profile->text == "countess");
    CHECK_FALSE(customers[1].profile);
}

TEST_CASE("docs/relations.md: select_related and prefetch_related together") {
    store_database db;
    query_budget guard{db, 5};
    auto joined = db.all(from<Order>
        .select_related<&Order::customer>()
        .prefetch_related<&Order::customer, &Customer::paid>());  // 2 queries: the customers are there
    CHECK(guard.used() == 2);
    CHECK(joined[0].customer->paid.empty());
    CHECK(joined[3].customer->paid.size() == 1);

    auto nested = db.all(from<Customer>
        .prefetch_related<&Customer::orders>(from<Order>.select_related<&Order::payer>())  // 2 queries
        .prefetch_related<&Customer::orders, &Order::payer, &Customer::profile>());        // 1 more
    CHECK(guard.used() == 5);
    CHECK_FALSE((*nested[0].orders[0].payer)->profile);
}
