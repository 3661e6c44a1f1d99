#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using namespace shop;

namespace {

struct with_ada : in_memory<customer, order> {
    with_ada() { insert(ada()); }
    customer now() { return one(from<customer>); }
};

using change = patch<&customer::name, &customer::nick, &customer::age, &customer::active>;
constexpr auto who = col<&customer::id> == 1;

}  // namespace

TEST_CASE("a patch changes what it has and nothing else") {
    with_ada db;
    customer expected = db.now();
    change nothing;
    CHECK(db.run(update<customer>.set(nothing).where(who)) == 1);
    CHECK(db.now() == expected);

    change some;
    some.set<&customer::name>("Augusta");
    some.set<&customer::nick>(std::nullopt);
    CHECK(db.run(update<customer>.set(some).where(who)) == 1);
    expected.name = "Augusta";
    expected.nick = std::nullopt;
    CHECK(db.now() == expected);

    some.unset<&customer::name>();
    some.set<&customer::nick>(std::optional<std::string>{"Ada"});
    some.set<&customer::age>(37);
    some.set<&customer::active>(false);
    CHECK(db.run(update<customer>.set(some).where(who)) == 1);
    expected.nick = "Ada";
    expected.age = 37;
    expected.active = false;
    CHECK(db.now() == expected);
    CHECK(db.run(update<customer>.set(some).where(col<&customer::id> == 9)) == 0);
}

TEST_CASE("a patch that is gone leaves its text to the statement") {
    with_ada db;
    const std::string long_name(100, 'x');
    const auto rename = [&] {
        change made;
        made.set<&customer::name>(long_name);
        return update<customer>.set(std::move(made)).where(who);
    }();
    CHECK(db.run(rename) == 1);
    CHECK(db.now().name == long_name);
}

TEST_CASE("a patch of other kinds of columns") {
    with_ada db;
    db.insert(order{.customer_id = 1, .quantity = 1, .total = 2.0});
    patch<&order::state, &order::placed_at, &order::total> late;
    const moment then{std::chrono::microseconds{123'456'789}};
    late.set<&order::state>(state::shipped);
    late.set<&order::placed_at>(then);
    CHECK(db.one(update<order>.set(late).where(col<&order::id> == 1).returning().only<sqlite, postgresql>()) ==
          order{.id = 1, .customer_id = 1, .quantity = 1, .total = 2.0, .state = state::shipped, .placed_at = then});
}
