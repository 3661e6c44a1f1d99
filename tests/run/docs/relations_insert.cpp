#include "run/docs/store.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace store;

TEST_CASE("docs/relations.md: a graph is inserted whole") {
    store_database db;
    const query_budget guard{db, 7};
    const Tag gift{.id = 2, .word = "gift"};
    Order order{.customer = Customer{.name = "Dora"},
                .total = 61.0,
                .items = {Item{.article = "nut"}, Item{.article = "bolt"}},
                .tags = {gift, Tag{.word = "new"}}};
    db.insert(order);  // the customer, the order, its items, the new tag, the pairs: 5 statements
    CHECK(guard.used() == 5);
    CHECK(order.customer.key() == 4);
    CHECK(order.customer->id == 4);
    CHECK(order.items[1].order.key() == order.id);
    CHECK(order.tags[1].id == 3);
    order.items[0].amount = 9;
    order.total = 60.0;
    db.update(order);  // the order's columns alone
    CHECK(guard.used() == 6);
    CHECK(db.find<Item>(order.items[0].id)->amount == 1);
}

TEST_CASE("docs/relations.md: a graph that fails gives its keys back") {
    store_database db;
    Order order{.customer = Customer{.name = "Dora"}, .payer = 77, .items = {Item{.article = "nut"}}};
    CHECK_THROWS_AS(db.insert(order), foreign_key_violation);
    CHECK(order.id == 0);
    CHECK(order.customer->id == 0);
    CHECK(db.count(from<Customer>) == 3);
}

TEST_CASE("docs/relations.md: pairs") {
    store_database db;
    const Tag urgent{.id = 1, .word = "urgent"};
    const Tag gift{.id = 2, .word = "gift"};
    Order order = db.find<Order>(2).value();
    const std::vector<std::int64_t> ids{1, 2};
    const query_budget guard{db, 7};
    db.add<&Order::tags>(order, gift);              // an object, or its key
    db.add<&Order::tags>(2, ids);                   // a range of either
    db.remove<&Order::tags>(order, urgent);
    db.set<&Order::tags>(order, {urgent, gift});    // these, and no others: 2 statements in a transaction
    db.clear<&Order::tags>(order);
    CHECK(guard.used() == 6);
    CHECK(db.count(from<Order>.where(any<&Order::tags>())) == 2);
}
