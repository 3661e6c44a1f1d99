#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace covet;

namespace {

struct Order;
struct Customer {
    std::int64_t id{};
    std::string name{};
    has_many<Order> orders{};
};
struct Profile {
    std::int64_t id{};
    belongs_to<Order> order{};
};
struct Order {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    has_one<Profile> profile{};
    many_to_many<Customer> readers{};
};

struct Country {
    std::string code{};
    static consteval auto table() { return covet::table().primary_key<&Country::code>(); }
};
struct City {
    std::int64_t id{};
    belongs_to<Country, std::string> country{};
    std::optional<belongs_to<Country, std::string>> former{};
};

}  // namespace

TEST_CASE("a relation is assigned a key or an object, and follows it") {
    Order order{.customer = 7};
    CHECK(order.customer.key() == 7);
    CHECK_FALSE(order.customer.is_loaded());

    const Customer ada{.id = 3, .name = "Ada"};
    order.customer = ada;
    CHECK(order.customer.key() == 3);
    CHECK(order.customer->name == "Ada");

    const Order copy = order;
    CHECK(&copy.customer.object() == &order.customer.object());

    order.customer = 4;
    CHECK_FALSE(order.customer.is_loaded());
    CHECK(copy.customer->name == "Ada");
}

TEST_CASE("a key that is text is given as a literal or a view") {
    City rome{.country = "IT"};
    CHECK(rome.country.key() == "IT");
    CHECK_FALSE(rome.former);
    rome.country = std::string_view{"VA"};
    rome.former = "PS";
    CHECK(rome.country.key() == "VA");
    CHECK(rome.former->key() == "PS");
    static_assert(!std::is_convertible_v<std::nullptr_t, belongs_to<Country, std::string>>);
    static_assert(!std::is_convertible_v<const char*, belongs_to<Customer>>);
}

TEST_CASE("what was moved from is loaded no more") {
    Customer ada{.orders = {Order{.id = 1}}};
    const Customer moved = std::move(ada);
    CHECK(moved.orders.size() == 1);
    CHECK_FALSE(ada.orders.is_loaded());  // NOLINT(bugprone-use-after-move)
    Order order{.profile = Profile{.id = 5}, .readers = std::vector<Customer>{{.id = 2}}};
    const Order other = std::move(order);
    CHECK(other.readers[0].id == 2);
    CHECK(other.profile->id == 5);
    CHECK_FALSE(order.profile.is_loaded());
    CHECK_FALSE(order.readers.is_loaded());
}

TEST_CASE("the rows of an object that no query has read are assigned or missing") {
    Customer ada{.name = "Ada"};
    CHECK_THROWS_WITH(ada.orders.size(), doctest::Contains("neither loaded nor assigned"));
    ada.orders = {Order{.id = 1}, Order{.id = 2}};
    CHECK(ada.orders.size() == 2);
    ada.orders.rows().push_back({.id = 3});
    CHECK(ada.orders[2].id == 3);

    Order order;
    CHECK_THROWS_AS(static_cast<void>(static_cast<bool>(order.profile)), relation_not_loaded);
    order.profile = Profile{.id = 5};
    CHECK(order.profile);
    CHECK(order.profile->id == 5);
    order.readers = {Customer{.id = 1}, Customer{.id = 2}};
    std::int64_t sum = 0;
    for (const Customer& reader : order.readers) sum += reader.id;
    CHECK(sum == 3);
}

TEST_CASE("a relation that was not loaded says what to add") {
    database db{"sqlite::memory:"};
    db.create_tables<Customer, Order, Profile>();
    db.insert(Customer{.name = "Ada"});
    db.insert(Order{.customer = 1});
    const Order order = db.one(from<Order>);
    CHECK_THROWS_WITH(order.customer->name.size(),
                      "covet: Order::customer was not loaded. Add .select_related<&Order::customer>() or "
                      ".prefetch_related<&Order::customer>() to the query, or call load<&Order::customer>(object)");
    CHECK_THROWS_AS(order.customer.object(), relation_not_loaded);
    const Customer ada = db.one(from<Customer>);
    CHECK_THROWS_WITH(ada.orders.empty(), doctest::Contains("Add .prefetch_related<&Customer::orders>() to"));
}
