#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct with_orders : in_memory<customer, order, article> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 3, .total = 30.0, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 1, .total = 10.0},
                                  {.customer_id = 1, .quantity = 2, .total = 20.0, .discount = 0.25},
                                  {.customer_id = 2, .quantity = 1, .total = 40.0}});
        insert(std::vector<article>{{.title = "nail", .color = color::red}, {.title = "bolt", .color = color::blue}});
    }
};

struct spend {
    std::int64_t customer{};
    std::optional<double> total{};
    std::int64_t orders{};
    friend bool operator==(const spend&, const spend&) = default;
};

constexpr auto no_orders = from<order>.where(col<&order::id> < 0);

}  // namespace

TEST_CASE("aggregates of all rows") {
    with_orders db;
    CHECK(db.one(from<order>.select(count())) == 4);
    CHECK(db.one(from<order>.select(count(col<&order::discount>))) == 2);
    CHECK(db.one(from<order>.select(sum(col<&order::quantity>))) == 7);
    CHECK(db.one(from<order>.select(sum(col<&order::total>))) == 100.0);
    CHECK(db.one(from<order>.select(avg(col<&order::quantity>))) == 1.75);
    CHECK(db.one(from<order>.select(avg(col<&order::discount>))) == 0.375);
    CHECK(db.one(from<order>.select(min(col<&order::total>), max(col<&order::total>))) == std::tuple{10.0, 40.0});
    CHECK(db.one(from<customer>.select(min(col<&customer::name>), max(col<&customer::nick>))) == std::tuple{"Ada", "countess"});
    CHECK(db.one(from<article>.select(max(col<&article::color>))) == color::red);  // as text: "red" after "blue"
    CHECK(db.one(from<order>.select(sum(col<&order::quantity> * col<&order::total>))) == 180.0);
    CHECK(db.one(from<order>.select(sum(col<&order::total>) / count())) == 25.0);
}

TEST_CASE("aggregates of nothing are NULL, but a count is 0") {
    with_orders db;
    static_assert(std::same_as<decltype(db.one(no_orders.select(sum(col<&order::quantity>)))), std::optional<std::int64_t>>);
    static_assert(std::same_as<decltype(db.one(no_orders.select(avg(col<&order::quantity>)))), std::optional<double>>);
    static_assert(std::same_as<decltype(db.one(no_orders.select(max(col<&order::state>)))), std::optional<state>>);
    CHECK(db.one(no_orders.select(count())) == 0);
    CHECK(db.one(no_orders.select(count(col<&order::id>))) == 0);
    CHECK(db.one(no_orders.select(sum(col<&order::quantity>))) == std::nullopt);
    CHECK(db.one(no_orders.select(avg(col<&order::total>))) == std::nullopt);
    CHECK(db.one(no_orders.select(min(col<&order::placed_at>))) == std::nullopt);
    CHECK(db.one(no_orders.select(max(col<&order::state>))) == std::nullopt);
    CHECK(db.one(no_orders.select(coalesce(sum(col<&order::total>), 0.0))) == 0.0);
    // A column that holds nothing but NULL
    CHECK(db.one(from<order>.where(col<&order::customer_id> == 2).select(sum(col<&order::discount>))) == std::nullopt);
}

TEST_CASE("groups") {
    with_orders db;
    const auto by_customer = from<order>.group_by(col<&order::customer_id>);
    const auto spends = by_customer.select<spend>(col<&order::customer_id>, sum(col<&order::total>), count());
    CHECK(db.all(spends.order_by(col<&order::customer_id>)) == std::vector<spend>{{1, 50.0, 2}, {2, 50.0, 2}});
    CHECK(db.all(spends.order_by(desc(max(col<&order::total>)))).at(0).customer == 2);
    CHECK(db.all(spends.having(sum(col<&order::quantity>) > 2)) == std::vector<spend>{{1, 50.0, 2}});
    CHECK(db.all(spends.having(count() > 2)).empty());
    CHECK(db.all(spends.where(col<&order::total> >= 20.0).having(count() > 1)) == std::vector<spend>{{1, 50.0, 2}});
    CHECK(db.all(no_orders.group_by(col<&order::customer_id>).select(count())).empty());

    const auto sizes = from<order>.group_by(col<&order::customer_id>, col<&order::quantity>);
    CHECK(db.all(sizes.select(count()).order_by(col<&order::customer_id>, col<&order::quantity>)) ==
          std::vector<std::int64_t>{1, 1, 2});
}

TEST_CASE("NULL is a group of its own") {
    with_orders db;
    const auto query = from<order>.group_by(col<&order::discount>).select(col<&order::discount>, count()).order_by(col<&order::discount>);
    using row = std::tuple<std::optional<double>, std::int64_t>;
    CHECK(db.all(query) == std::vector<row>{{std::nullopt, 2}, {0.25, 1}, {0.5, 1}});
}

TEST_CASE("groups of a calculation") {
    with_orders db;
    const auto twice = col<&order::quantity> + col<&order::quantity>;
    CHECK(db.all(from<order>.group_by(twice).select(twice, count()).order_by(twice)) ==
          std::vector<std::tuple<std::int64_t, std::int64_t>>{{2, 2}, {4, 1}, {6, 1}});
    const auto dear = col<&order::total> > col<&order::quantity> * col<&order::discount>;
    CHECK(db.all(from<order>.group_by(dear).select(dear, count()).order_by(dear)) ==
          std::vector<std::tuple<std::optional<bool>, std::int64_t>>{{std::nullopt, 2}, {true, 2}});
}

TEST_CASE("a sum that is too large is told") {
    with_orders db;
    db.insert(customer{.id = std::numeric_limits<std::int64_t>::max(), .name = "c", .email = "c"}, keep_keys);
    const auto e = caught<conversion_error>([&] { db.one(from<customer>.select(sum(col<&customer::id>))); });
    CHECK(says(e, "overflow"));
    CHECK(e.sql().starts_with("SELECT SUM"));
    // The average has no need to be an integer.
    CHECK(db.one(from<customer>.select(avg(col<&customer::id>))) > 3.0e18);
}
