#include <doctest/doctest.h>

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/mysql_database.hpp"

using namespace covet;

namespace {

struct Country {
    std::int64_t id{};
    std::string name;
};

struct Customer {
    std::int64_t id{};
    std::string name;
    std::string email;
    std::optional<belongs_to<Country>> country{};
    has_many<struct Order> orders{};

    static consteval auto table() {
        return covet::table("customers").unique<&Customer::email>().index<&Customer::name>();
    }
};

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer;
    double total{};
    std::chrono::sys_time<std::chrono::microseconds> placed_at{};
};

struct Spend {
    std::string customer;
    double total{};
    std::int64_t orders{};
};

constexpr std::chrono::sys_time<std::chrono::microseconds> noon{std::chrono::microseconds{1'750'000'000'123'456}};

struct filled : support::mysql_database {
    database db{url()};
    Customer ada{.name = "Ada", .email = "ada@example.org"};
    Customer bob{.name = "Bob \xF0\x9F\x90\x98", .email = "bob@example.org"};

    filled() {
        db.create_tables<Country, Customer, Order>();
        Country norway{.name = "Norway"};
        db.insert(norway);
        ada.country = norway;
        db.insert(ada);
        db.insert(bob);
        db.transaction([&](transaction& tx) {
            tx.insert(Order{.customer = ada, .total = 250.0, .placed_at = noon});
            tx.insert(Order{.customer = ada, .total = 900.5, .placed_at = noon + std::chrono::microseconds{1}});
            tx.insert(Order{.customer = bob, .total = 12.5, .placed_at = noon});
        });
    }
};

}  // namespace

TEST_CASE("the program of the design runs on MySQL") {
    filled shop;
    database& db = shop.db;
    CHECK(shop.ada.id == 1);
    CHECK(shop.bob.id == 2);

    const auto recent = from<Order>
        .where(col<&Order::total> > 100.0 and col<&Order::customer, &Customer::name>.like("A%"))
        .order_by(desc(col<&Order::placed_at>))
        .limit(20)
        .select_related<&Order::customer>();
    const std::vector<Order> orders = db.all(recent);
    REQUIRE(orders.size() == 2);
    CHECK(orders[0].customer->name == "Ada");
    CHECK(orders[0].total == 900.5);
    CHECK(orders[0].placed_at == noon + std::chrono::microseconds{1});
    CHECK(orders[1].placed_at == noon);

    const auto spend = from<Order>
        .group_by(col<&Order::customer, &Customer::name>)
        .having(sum(col<&Order::total>) > 1000.0)
        .select<Spend>(col<&Order::customer, &Customer::name>, coalesce(sum(col<&Order::total>), 0.0), count());
    const std::vector<Spend> top = db.all(spend);
    REQUIRE(top.size() == 1);
    CHECK(top[0].customer == "Ada");
    CHECK(top[0].total == 1150.5);
    CHECK(top[0].orders == 2);

    const std::vector<Customer> customers = db.all(
        from<Customer>.order_by(col<&Customer::id>).prefetch_related<&Customer::orders>(from<Order>.where(col<&Order::total> > 100.0)));
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].orders.size() == 2);
    CHECK(customers[1].orders.size() == 0);
    CHECK(customers[1].name == "Bob \xF0\x9F\x90\x98");

    constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);
    const std::optional<Customer> found = db.first(by_email, "ada@example.org");
    REQUIRE(found);
    CHECK(found->country.has_value());
    CHECK_FALSE(db.first(by_email, "ADA@example.org"));

    CHECK(db.run(update<Order>.set(col<&Order::total> = col<&Order::total> * 2.0).where(col<&Order::id> == 3)) == 1);
    CHECK(db.find<Order>(3).value().total == 25.0);
    CHECK_THROWS_AS(db.insert(Customer{.name = "Eve", .email = "ada@example.org"}), unique_violation);
}

TEST_CASE("an update that changes nothing has found its row") {
    filled shop;
    CHECK_NOTHROW(shop.db.update(shop.ada));
    CHECK(shop.db.run(update<Order>.set(col<&Order::total> = 12.5).where(col<&Order::id> == 3)) == 1);
}

TEST_CASE("MySQL streams the rows of a query") {
    filled shop;
    double total = 0;
    for (const Order& order : shop.db.stream(from<Order>.where(col<&Order::total> > 1.0).order_by(col<&Order::id>))) {
        total += order.total;
        if (order.id == 2) CHECK(shop.db.count(from<Customer>) == 2);
    }
    CHECK(total == 1163.0);
}

TEST_CASE("MySQL statements with hand-written text") {
    filled shop;
    const auto rows = shop.db.query<Spend>(
        "SELECT c.name, SUM(o.total), COUNT(*) FROM `order` o JOIN customers c ON c.id = o.customer_id WHERE o.total > ? GROUP BY c.name",
        100);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].orders == 2);
}
