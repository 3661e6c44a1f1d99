#include <doctest/doctest.h>

#include <list>
#include <string>
#include <vector>

#include "support/caught.hpp"
#include "support/postgres_database.hpp"
#include "support/shop.hpp"

using namespace covet;
using namespace shop;

namespace {

/// A name that has to be quoted everywhere.
struct odd {
    std::int64_t id{};
    std::string text{};

    static consteval auto table() { return covet::table("it's \"odd\""); }
};

std::vector<order> some_orders(std::int64_t customer) {
    std::vector<order> out;
    for (int i = 0; i < 100; ++i)
        out.push_back({.customer_id = customer, .quantity = i + 1, .total = i * 0.1, .state = state::paid,
                       .placed_at = moment{std::chrono::microseconds{1'700'000'000'000'000 + i}}});
    out[7].discount = 0.5;
    return out;
}

}  // namespace

TEST_CASE("a range that is inserted by COPY learns its keys, and comes back as it went") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<customer, order>();
    const std::int64_t key = db.insert(customer{.name = "Ada", .email = "ada@example.org"});
    std::vector<order> orders = some_orders(key);
    CHECK(db.insert(orders) == 100);
    for (std::size_t i = 0; i < orders.size(); ++i) REQUIRE(orders[i].id == static_cast<std::int64_t>(i) + 1);
    CHECK(db.all(from<order>.order_by(col<&order::id>)) == orders);
    CHECK(db.insert(order{.customer_id = key, .quantity = 1}) == 101);

    std::list<order> nothing;
    CHECK(db.insert(nothing) == 0);
    const std::vector<order> constant = some_orders(key);
    CHECK(db.insert(constant) == 100);
}

TEST_CASE("a table whose name has quotation marks") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<odd>();
    std::vector<odd> rows{{.text = "a\tb\\"}, {.text = "\n\r\\N"}};
    db.insert(rows);
    CHECK(rows[1].id == 2);
    CHECK(db.find<odd>(1)->text == "a\tb\\");
    CHECK(db.find<odd>(2)->text == "\n\r\\N");
}

TEST_CASE("a range of which one row is refused leaves nothing behind, and names the row") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<customer, order>();
    std::vector<customer> customers{{.name = "Ada", .email = "ada@example.org"}, {.name = "Bob", .email = "ada@example.org"}};
    const auto e = support::caught<unique_violation>([&] { db.insert(customers); });
    CHECK(support::says(e, "in row 2"));
    CHECK(e.constraint() == "customers_email_key");
    CHECK(customers[0].id == 0);
    CHECK(db.count(from<customer>) == 0);

    std::vector<order> orders{{.customer_id = 7, .quantity = 1}};  // checked at the end, where no row is to blame
    CHECK(support::caught<foreign_key_violation>([&] { db.insert(orders); }).constraint() == "orders_customer_id_fkey");
    db.insert(customer{.name = support::canary.data(), .email = "c"});
    customers = {{.name = "x", .email = std::string{support::canary} + '\0'}};
    CHECK(support::says(support::caught<conversion_error>([&] { db.insert(customers); }), "NUL character, which PostgreSQL cannot hold, in row 1"));
}
