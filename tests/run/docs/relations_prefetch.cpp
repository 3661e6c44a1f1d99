#include "run/docs/store.hpp"

#include <doctest/doctest.h>

#include <iostream>
#include <string>
#include <vector>

using namespace store;

TEST_CASE("docs/relations.md: nothing is fetched behind the caller's back") {
    store_database db;
    Order order = db.find<Order>(1).value();
    CHECK(order.customer.key() == 1);
    CHECK_FALSE(order.customer.is_loaded());
    CHECK_THROWS_WITH_AS(order.customer->name.size(),
                         "covet: Order::customer was not loaded. Add .select_related<&Order::customer>() or "
                         ".prefetch_related<&Order::customer>() to the query, or call load<&Order::customer>(object)",
                         relation_not_loaded);
    CHECK_THROWS_AS(order.items.empty(), relation_not_loaded);
    CHECK_THROWS_AS(Order{}.items.empty(), relation_not_loaded);

    db.load<&Order::items>(order);
    CHECK(order.items.size() == 1);
    Order empty = db.find<Order>(3).value();
    db.load<&Order::items>(empty);
    CHECK(empty.items.empty());
    Customer bob = db.find<Customer>(2).value();
    db.load<&Customer::profile>(bob);
    CHECK_FALSE(bob.profile);
    CHECK_THROWS_AS(bob.profile->text.size(), misuse);
}

TEST_CASE("docs/relations.md: prefetch_related") {
    store_database db;
    query_budget guard{db, 5};
    auto customers = db.all(from<Customer>.prefetch_related<&Customer::orders, &Order::items>());  // 3 queries
    for (const Customer& customer : customers)
        for (const Order& order : customer.orders)
            for (const Item& item : order.items) std::cout << customer.name << ": " << item.article << '\n';

    auto tagged = db.all(from<Order>.prefetch_related<&Order::tags>());  // 2 queries
    CHECK(guard.used() == 5);
    CHECK(customers[0].orders.size() == 3);
    CHECK(customers[0].orders[1].items.size() == 2);
    CHECK(customers[2].orders.empty());
    CHECK(tagged[0].tags.size() == 2);
    CHECK(&tagged[0].tags[1] == &tagged[3].tags[0]);
}

TEST_CASE("docs/relations.md: paths share what they begin with") {
    store_database db;
    const query_budget guard{db, 4};
    auto customers = db.all(from<Customer>
        .prefetch_related<&Customer::orders, &Order::items>()
        .prefetch_related<&Customer::orders, &Order::tags>());
    CHECK(guard.used() == 4);
    CHECK(customers[0].orders[0].tags.size() == 2);
}

TEST_CASE("docs/relations.md: a prefetch with a query of its own") {
    store_database db;
    query_budget guard{db, 3};
    auto dearest = from<Order>
        .where(col<&Order::total> > 20.0)
        .order_by(desc(col<&Order::total>))
        .limit(2)                                  // for each customer
        .prefetch_related<&Order::items>();
    auto customers = db.all(from<Customer>.prefetch_related<&Customer::orders>(dearest));
    CHECK(guard.used() == 3);
    REQUIRE(customers[0].orders.size() == 2);
    CHECK(customers[0].orders[0].total == 250.0);
    CHECK(customers[0].orders[0].items.size() == 2);
    CHECK(customers[1].orders.size() == 1);
}

TEST_CASE("docs/relations.md: objects that are there already") {
    store_database db;
    std::vector<Customer> customers = db.all(from<Customer>.order_by(col<&Customer::id>));
    query_budget guard{db, 5};
    db.prefetch<&Customer::orders, &Order::items>(customers);            // 2 queries
    db.prefetch<&Customer::orders, &Order::tags>(customers);             // 1: the orders are there
    db.load<&Customer::profile>(customers[0]);                           // 1
    db.load<&Customer::orders>(customers[0], from<Order>.limit(1));      // 1, and replaces the orders
    CHECK(guard.used() == 5);
    CHECK(customers[0].orders.size() == 1);
    CHECK(customers[1].orders[0].tags.size() == 1);
    CHECK(customers[0].profile->text == "countess");
}

TEST_CASE("docs/relations.md: batches of keys") {
    store_database db;
    db.set_prefetch_batch(2);
    query_budget guard{db, 3};
    CHECK(db.all(from<Customer>.prefetch_related<&Customer::orders>()).size() == 3);
    CHECK(guard.used() == 3);
}

TEST_CASE("docs/relations.md: what a filter leaves out") {
    store_database db;
    const auto orders = db.all(from<Order>.order_by(col<&Order::id>).prefetch_related<&Order::customer>(from<Customer>.where(col<&Customer::name> == "Bob")));
    CHECK_FALSE(orders[0].customer.is_loaded());
    CHECK(orders[3].customer->name == "Bob");
}

TEST_CASE("docs/relations.md: what objects share") {
    store_database db;
    auto orders = db.all(from<Order>.order_by(col<&Order::id>).prefetch_related<&Order::customer>());
    CHECK(&orders[0].customer.object() == &orders[1].customer.object());
    const Order copy = orders[0];
    CHECK(&copy.customer.object() == &orders[0].customer.object());

    auto customers = db.all(from<Customer>.order_by(col<&Customer::id>).prefetch_related<&Customer::orders>());
    const Customer twin = customers[0];
    customers[0].orders[0].total = 13.0;
    CHECK(twin.orders[0].total == 12.5);
}

TEST_CASE("docs/relations.md: a budget") {
    store_database db;
    {
        const query_budget guard{db, 3};
        auto customers = db.all(from<Customer>.prefetch_related<&Customer::orders, &Order::items>());
        CHECK(customers.size() == 3);
    }
    query_budget guard{db, 2};
    CHECK_THROWS_AS(db.all(from<Customer>.prefetch_related<&Customer::orders, &Order::items>()), query_budget_exceeded);
}

TEST_CASE("docs/relations.md: asking") {
    store_database db;
    auto large = db.all(from<Customer>.where(any<&Customer::orders>(col<&Order::total> > 100.0)));
    auto sizes = db.all(from<Customer>.select(col<&Customer::name>, count<&Customer::orders>()));
    CHECK(large.size() == 1);
    CHECK(std::get<1>(sizes[0]) == 3);
}
