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
    has_many<struct Order> orders{};         // loaded when a query says so

    static consteval auto table() {          // without it: table "customer", no extra keys
        return covet::table("customers").unique<&Customer::email>().index<&Customer::name>();
    }
};

struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};         // column customer_id, with a foreign key
    double total{};
    std::chrono::sys_time<std::chrono::microseconds> placed_at{};

    static consteval auto table() { return covet::table("orders"); }
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
        tx.insert(Order{.customer = ada, .total = 250.0});
        tx.insert(Order{.customer = ada, .total = 12.5});
    });

    auto large = from<Order>
        .where(col<&Order::total> > 100.0 and col<&Order::customer> == ada.id)
        .order_by(desc(col<&Order::placed_at>))
        .limit(20);
    for (const Order& order : db.all(large)) std::cout << order.id << ' ' << order.total << '\n';

    auto latest = from<Order>.order_by(desc(col<&Order::placed_at>)).limit(3);  // of each customer
    for (const Customer& customer : db.all(from<Customer>.prefetch_related<&Customer::orders>(latest)))  // two queries in all
        std::cout << customer.name << " has " << customer.orders.size() << " orders\n";

    auto spend = from<Order>
        .group_by(col<&Order::customer>)
        .having(sum(col<&Order::total>) > 200.0)
        .select<Spend>(col<&Order::customer>, coalesce(sum(col<&Order::total>), 0.0), count());
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
