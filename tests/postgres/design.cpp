#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/caught.hpp"
#include "support/postgres_database.hpp"

using namespace covet;

/// The program that covet is designed for.
namespace design {

using moment = std::chrono::sys_time<std::chrono::microseconds>;

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

    static consteval auto table() { return covet::table("customers").unique<&Customer::email>().index<&Customer::name>(); }
};

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    double total{};
    moment placed_at{};
};

struct Spend {
    std::string customer;
    double total{};
    std::int64_t orders{};
};

}  // namespace design

using namespace design;

TEST_CASE("the program of the design") {
    const support::postgres_database server;
    database db{server.url()};
    CHECK(db.dialect() == postgresql);
    db.create_tables<Country, Customer, Order>();

    Country britain{.name = "Britain"};
    db.insert(britain);
    Customer ada{.name = "Ada", .email = "ada@example.org", .country = britain};
    db.insert(ada);
    CHECK(ada.id == 1);
    Customer bob{.name = "Bob", .email = "bob@example.org"};
    db.insert(bob);
    CHECK(bob.id == 2);
    const moment noon{std::chrono::sys_days{std::chrono::year{2024} / 2 / 29} + std::chrono::hours{12}};
    for (const double total : {5.0, 150.0, 900.0}) db.insert(Order{.customer = ada, .total = total, .placed_at = noon});
    db.insert(Order{.customer = bob, .total = 500.0, .placed_at = noon + std::chrono::microseconds{1}});

    auto recent = from<Order>
        .where(col<&Order::total> > 100.0 and col<&Order::customer, &Customer::name>.like("A%"))
        .order_by(desc(col<&Order::placed_at>), desc(col<&Order::total>))
        .limit(20)
        .select_related<&Order::customer>();
    const std::vector<Order> orders = db.all(recent);
    REQUIRE(orders.size() == 2);
    CHECK(orders[0].total == 900.0);
    CHECK(orders[0].placed_at == noon);
    CHECK(orders[0].customer->name == "Ada");

    auto spend = from<Order>
        .group_by(col<&Order::customer, &Customer::name>)
        .having(sum(col<&Order::total>) > 1000.0)
        .select<Spend>(col<&Order::customer, &Customer::name>, coalesce(sum(col<&Order::total>), 0.0), count());
    const std::vector<Spend> top = db.all(spend);
    REQUIRE(top.size() == 1);
    CHECK(top[0].customer == "Ada");
    CHECK(top[0].total == 1055.0);
    CHECK(top[0].orders == 3);

    const auto customers = db.all(from<Customer>.order_by(col<&Customer::id>).prefetch_related<&Customer::orders>(
        from<Order>.where(col<&Order::total> > 10.0)));
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].orders.size() == 2);
    CHECK(customers[1].orders.size() == 1);

    constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);
    static_assert(by_email.sql<postgresql>() ==
        R"(SELECT "customers"."id", "customers"."name", "customers"."email", "customers"."country_id" )"
        R"(FROM "customers" WHERE "customers"."email" = $1)");
    const std::optional<Customer> found = db.first(by_email, "ada@example.org");
    REQUIRE(found.has_value());
    CHECK(found->country->key() == britain.id);

    CHECK(db.run(update<Order>.set(col<&Order::total> = col<&Order::total> * 1.1).where(col<&Order::id> == 1)) == 1);
    CHECK(db.one(from<Order>.where(col<&Order::id> == 1)).total == 5.0 * 1.1);
    db.transaction([&](transaction& tx) { tx.insert(Order{.customer = ada, .total = 12.5}); });
    CHECK(db.count(from<Order>) == 5);
    const auto e = support::caught<unique_violation>([&] { db.insert(Customer{.name = "Eve", .email = "ada@example.org"}); });
    CHECK(e.constraint() == "customers_email_key");
}
