#include "support/observed.hpp"
#include "support/shop.hpp"

#include <covet/covet.hpp>
#include <covet/query_budget.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <list>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct Order;
struct Profile;
struct Customer;

struct Tag;
struct Item;
struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    std::optional<belongs_to<Customer>> payer{};
    std::string note{};
    has_many<Item> items{};
    many_to_many<Tag> tags{};
    static consteval auto table() { return covet::table("orders"); }
    friend bool operator==(const Order&, const Order&) = default;
};
struct Customer {
    std::int64_t id{};
    std::string name{};
    has_many<Order, inverse<&Order::customer>> orders{};
    has_one<Profile> profile{};
    static consteval auto table() { return covet::table("customers").unique<&Customer::name>(); }
    friend bool operator==(const Customer&, const Customer&) = default;
};
struct Profile {
    std::int64_t id{};
    std::string text{};
    belongs_to<Customer> customer{};
};
struct Item {
    std::int64_t id{};
    belongs_to<Order> order{};
    std::string article{};
    friend bool operator==(const Item&, const Item&) = default;
};
struct Tag {
    std::int64_t id{};
    std::string word{};
};

struct Employee {
    std::int64_t id{};
    std::string name{};
    std::optional<belongs_to<Employee>> boss{};
    static consteval auto table() { return covet::table("employees").unique<&Employee::name>(); }
};

struct graph_database : shop::in_memory<Customer, Profile, Order, Item, Tag> {};

/// Two customers of two orders each, each order of three items.
std::vector<Customer> customers() {
    std::vector<Customer> out;
    for (const char* name : {"Ada", "Bob"}) {
        Customer customer{.name = name};
        customer.orders = {Order{}, Order{}};
        for (Order& order : customer.orders) order.items = {Item{.article = "nut"}, Item{.article = "bolt"}, Item{.article = "cog"}};
        out.push_back(customer);
    }
    return out;
}

}  // namespace

TEST_CASE("an order is inserted with its customer before it and its items behind it") {
    graph_database db;
    Order order{.customer = Customer{.name = "Ada"}, .items = {Item{.article = "nut"}, Item{.article = "bolt"}}};
    {
        const query_budget guard{db, 3};
        CHECK(db.insert(order) == 1);
    }
    CHECK(order.id == 1);
    CHECK(order.customer.key() == 1);
    CHECK(order.customer->id == 1);
    CHECK(order.customer->name == "Ada");
    CHECK(order.items[0].id == 1);
    CHECK(order.items[1].id == 2);
    CHECK(order.items[1].order.key() == 1);
    CHECK(db.all(from<Item>.order_by(col<&Item::id>)) == order.items.rows());
    CHECK(db.one(from<Order>) == order);
    CHECK(db.one(from<Customer>) == *order.customer);
}

TEST_CASE("an object that holds no rows is inserted as ever") {
    graph_database db;
    db.insert(Customer{.name = "Ada"});
    const support::witness seen{db};
    Order order{.customer = 1, .items = {}};
    db.insert(order);
    db.insert(Order{.customer = db.find<Customer>(1).value(), .tags = {}});
    db.insert(std::vector<Order>{{.customer = 1}, {.customer = 1}});
    REQUIRE(seen.all.size() == 4);
    CHECK(seen.all[0].sql == R"(INSERT INTO "orders" ("customer_id", "payer_id", "note") VALUES (?, ?, ?))");
    CHECK(seen.all[2].sql == seen.all[0].sql);
    CHECK(seen.all[3].rows == 2);
}

TEST_CASE("a range is inserted in one statement a level") {
    graph_database db;
    std::vector<Customer> both = customers();
    {
        const query_budget guard{db, 3};
        CHECK(db.insert(both) == 2);
    }
    CHECK(both[1].id == 2);
    CHECK(both[1].orders[0].id == 3);
    CHECK(both[1].orders[0].customer.key() == 2);
    CHECK(both[1].orders[1].items[2].id == 12);
    CHECK(both[1].orders[1].items[2].order.key() == 4);
    CHECK(db.count(from<Item>.where(col<&Item::order, &Order::customer, &Customer::name> == "Bob")) == 6);

    SUBCASE("of const objects, whose keys stay as they are") {
        const std::list<Customer> more{Customer{.name = "Eve", .orders = {Order{}}}, Customer{.name = "Fay"}};
        const query_budget guard{db, 2};
        CHECK(db.insert(more) == 2);
        CHECK(more.front().id == 0);
        CHECK(more.front().orders[0].id == 0);
    }
}

TEST_CASE("one object that several hold is one row") {
    graph_database db;
    Order first{.customer = Customer{.name = "Ada"}};
    first.payer = first.customer;
    std::vector<Order> orders{first, first, Order{.customer = Customer{.name = "Bob"}}};
    {
        const query_budget guard{db, 2};
        db.insert(orders);
    }
    CHECK(db.count(from<Customer>) == 2);
    CHECK(orders[0].payer->key() == orders[1].customer.key());
    CHECK(orders[2].customer.key() != orders[0].customer.key());

    // It is a row by now, and the key of who holds it follows.
    CHECK(first.customer.key() == 0);
    db.insert(first);
    CHECK(first.customer.key() == orders[0].customer.key());
    CHECK(db.count(from<Customer>) == 2);
}

TEST_CASE("one object that is held on two levels is one row") {
    shop::in_memory<Employee> db;
    const belongs_to<Employee> chief = Employee{.name = "chief"};
    const belongs_to<Employee> deputy = Employee{.name = "deputy", .boss = chief};
    std::vector<Employee> staff{{.name = "a", .boss = deputy}, {.name = "b", .boss = chief}};

    SUBCASE("inserted") {
        db.insert(staff);
        CHECK(db.count(from<Employee>) == 4);
        CHECK(db.one(from<Employee>.where(col<&Employee::name> == "deputy")).boss->key() == chief->id);
        CHECK(staff[1].boss->key() == chief->id);
    }
    SUBCASE("and without a key when it fails") {
        staff[1].name = "deputy";
        CHECK_THROWS_AS(db.insert(staff), unique_violation);
        CHECK(chief->id == 0);
        CHECK(deputy->id == 0);
        CHECK(deputy->boss->key() == 0);
        CHECK(staff[0].boss->key() == 0);
        staff[1].name = "b";
        db.insert(staff);
        CHECK(db.count(from<Employee>) == 4);
    }
}

TEST_CASE("a child belongs to the parent that holds it") {
    graph_database db;
    Customer ada{.name = "Ada"};
    ada.orders = {Order{.customer = ada}, Order{.customer = 77}};
    ada.profile = Profile{.text = "countess"};
    Customer copy = ada;
    copy.name = "Bob";
    db.insert(ada);
    CHECK(ada.profile->customer.key() == ada.id);
    CHECK(ada.orders[0].customer.key() == ada.id);
    CHECK_FALSE(ada.orders[0].customer.is_loaded());
    CHECK_THROWS_WITH(ada.orders[0].customer->name.size(), doctest::Contains("Order::customer was not loaded"));
    CHECK(db.count(from<Customer>) == 1);

    db.insert(copy);
    CHECK(copy.profile->customer.key() == copy.id);
    CHECK(ada.profile->customer.key() == ada.id);
    CHECK(db.count(from<Profile>) == 2);
}

TEST_CASE("of many-to-many rows those without a key are inserted, and all are paired") {
    graph_database db;
    Tag red{.word = "red"};
    db.insert(red);
    Order order{.customer = Customer{.name = "Ada"}, .tags = {red, Tag{.word = "blue"}, Tag{.word = "green"}}};
    std::vector<Order> orders{order, order};
    {
        const query_budget guard{db, 4};
        db.insert(orders);
    }
    CHECK(orders[0].tags[1].id == 2);
    CHECK(&orders[0].tags[1] == &orders[1].tags[1]);
    CHECK(db.count(from<Tag>) == 3);
    CHECK(db.query<std::int64_t>("SELECT count(*) FROM orders_tag WHERE order_id < 3").front() == 6);
}

TEST_CASE("all of it is inserted, or nothing") {
    graph_database db;
    db.insert(Customer{.name = "Bob"});
    std::vector<Customer> both = customers();
    Order order{.customer = Customer{.name = "Bob"}, .items = {Item{}}};

    SUBCASE("by a database") {
        CHECK_THROWS_AS(db.insert(both), unique_violation);
        CHECK_THROWS_AS(db.insert(order), unique_violation);
    }
    SUBCASE("in a transaction, which goes on") {
        db.transaction([&](transaction& tx) {
            CHECK_THROWS_AS(tx.insert(both), unique_violation);
            CHECK_THROWS_AS(tx.insert(order), unique_violation);
            CHECK(tx.count(from<Customer>) == 1);
        });
    }
    CHECK(db.count(from<Customer>) == 1);
    CHECK(both[0].id == 0);
    CHECK(order.customer->id == 0);
    db.run(erase<Customer>.unconditionally());
    db.insert(both);
    CHECK(db.count(from<Item>) == 12);
}

TEST_CASE("an object that failed below can be inserted again") {
    graph_database db;
    Order order{.customer = Customer{.name = "Ada"}, .payer = 77, .items = {Item{}}};
    CHECK_THROWS_AS(db.insert(order), foreign_key_violation);
    CHECK(order.id == 0);
    CHECK(order.customer->id == 0);
    order.payer.reset();
    db.insert(order);
    CHECK(order.customer.key() == 1);
    CHECK(db.count(from<Customer>) == 1);
}

TEST_CASE("objects that are made on the way cannot hold rows") {
    graph_database db;
    const std::array names{std::string{"Ada"}, std::string{"Bob"}};
    const auto made = [](const std::string& name) { return Customer{.name = name, .orders = {Order{}}}; };
    CHECK_THROWS_WITH_AS(db.insert(names | std::views::transform(made)), doctest::Contains("Insert a container"), misuse);
    CHECK(db.count(from<Customer>) == 0);
}

TEST_CASE("keep_keys, update and upsert write columns alone") {
    graph_database db;
    Customer ada{.id = 7, .name = "Ada", .orders = {Order{}}};
    db.insert(ada, keep_keys);
    ada.name = "Ada L.";
    db.update(ada);
    db.upsert(ada);
    CHECK(db.find<Customer>(7)->name == "Ada L.");
    CHECK(db.count(from<Order>) == 0);
}
