#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace covet;

struct Customer {
    std::int64_t id{};                       // named `id` and integral: the key that the database generates
    std::string name;
    std::string email;
    std::optional<std::string> country;      // optional means nullable

    static consteval auto table() {          // without it: table "customer", no extra keys
        return covet::table("customers").unique<&Customer::email>().index<&Customer::name>();
    }
};

struct Order {
    std::int64_t id{};
    std::int64_t customer_id{};
    double total{};
    std::chrono::sys_time<std::chrono::microseconds> placed_at{};

    static consteval auto table() { return covet::table("orders").foreign_key<&Order::customer_id, &Customer::id>(); }
};

struct Spend {
    std::int64_t customer_id{};
    double total{};
    std::int64_t orders{};
};

int main() {
    database db{"sqlite:shop.db"};
    db.drop_tables<Order, Customer>();
    db.create_tables<Customer, Order>();

    Customer ada{.name = "Ada", .email = "ada@example.org", .country = "GB"};
    db.insert(ada);  // ada.id is set now

    db.transaction([&](transaction& tx) {
        tx.insert(Order{.customer_id = ada.id, .total = 250.0});
        tx.insert(Order{.customer_id = ada.id, .total = 12.5});
    });

    auto large = from<Order>
        .where(col<&Order::total> > 100.0 and col<&Order::customer_id> == ada.id)
        .order_by(desc(col<&Order::placed_at>))
        .limit(20);
    for (const Order& order : db.all(large)) std::cout << order.id << ' ' << order.total << '\n';

    auto spend = from<Order>
        .group_by(col<&Order::customer_id>)
        .having(sum(col<&Order::total>) > 200.0)
        .select<Spend>(col<&Order::customer_id>, coalesce(sum(col<&Order::total>), 0.0), count());
    std::vector<Spend> top = db.all(spend);
    std::cout << top.front().orders << " orders for " << top.front().total << '\n';

    constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);
    static_assert(by_email.sql<sqlite>() ==
        R"(SELECT "customers"."id", "customers"."name", "customers"."email", "customers"."country" )"
        R"(FROM "customers" WHERE "customers"."email" = ?)");
    std::optional<Customer> found = db.first(by_email, "ada@example.org");
    std::cout << found.value().name << '\n';

    db.run(update<Order>.set(col<&Order::total> = col<&Order::total> * 1.1).where(col<&Order::id> == 1));
}
