#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct with_orders : in_memory<customer, order, article, country> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 3, .total = 30.0, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 1, .total = 10.0},
                                  {.customer_id = 1, .quantity = 2, .total = 20.0, .discount = 0.25}});
    }
    std::vector<double> totals() { return all(from<order>.select(col<&order::total>).order_by(col<&order::id>)); }
};

}  // namespace

TEST_CASE("update says how many rows it changed") {
    with_orders db;
    CHECK(db.run(update<order>.set(col<&order::total> = col<&order::total> * 2.0).where(col<&order::customer_id> == 1)) == 2);
    CHECK(db.totals() == std::vector{60.0, 10.0, 40.0});
    CHECK(db.run(update<order>.set(col<&order::total> = 1.0).where(col<&order::id> == 99)) == 0);
    CHECK(db.run(update<order>.set(col<&order::total> = 1.0).unconditionally()) == 3);
    CHECK(db.run(update<order>.set(col<&order::total> = 1.0).unconditionally()) == 3);  // found, though they had it already
    CHECK(db.totals() == std::vector{1.0, 1.0, 1.0});
}

TEST_CASE("assignments see the row as it was") {
    with_orders db;
    db.run(update<order>
               .set(col<&order::quantity> = col<&order::quantity> + 1, col<&order::total> = col<&order::quantity> * 100.0)
               .where(col<&order::id> == 1)
               .only<sqlite, postgresql>());
    const order changed = *db.find<order>(1);
    CHECK(changed.quantity == 4);
    CHECK(changed.total == 300.0);

    db.insert(country{.code = "A", .name = "B"});
    db.run(update<country>.set(col<&country::code> = col<&country::name>, col<&country::name> = col<&country::code>)
               .unconditionally()
               .only<sqlite, postgresql>());
    CHECK(db.one(from<country>).code == "B");
    CHECK(db.one(from<country>).name == "A");
}

TEST_CASE("assignments of every kind") {
    with_orders db;
    const std::string name = "named";
    CHECK(db.run(update<customer>
                     .set(col<&customer::name> = name, col<&customer::nick> = std::nullopt, col<&customer::age> = 40,
                          col<&customer::active> = true)
                     .where(col<&customer::email> == "bob@example.org")) == 1);
    CHECK(db.find<customer>(2) == customer{.id = 2, .name = "named", .email = "bob@example.org", .nick = {}, .age = 40, .active = true});
    db.run(update<customer>.set(col<&customer::nick> = std::optional<std::string>{}, col<&customer::name> = "literal").where(col<&customer::id> == 1));
    CHECK(db.find<customer>(1)->nick == std::nullopt);
    CHECK(db.find<customer>(1)->name == "literal");
    db.run(update<customer>.set(col<&customer::nick> = col<&customer::name>).unconditionally());
    CHECK(db.find<customer>(2)->nick == "named");
    db.run(update<customer>.set(col<&customer::active> = col<&customer::id> == 1).unconditionally());
    CHECK(db.count(from<customer>.where(col<&customer::active>)) == 1);
    db.run(update<order>.set(col<&order::state> = state::shipped, col<&order::total> = coalesce(col<&order::discount>, 0.0)).unconditionally());
    CHECK(db.totals() == std::vector{0.5, 0.0, 0.25});
    CHECK(db.count(from<order>.where(col<&order::state> == state::shipped)) == 3);
    const moment then{std::chrono::microseconds{123'456'789'012'345}};
    db.run(update<order>.set(col<&order::placed_at> = then).where(col<&order::id> == 1));
    CHECK(db.find<order>(1)->placed_at == then);
}

TEST_CASE("update with placeholders") {
    with_orders db;
    constexpr auto change =
        update<order>.set(col<&order::total> = param, col<&order::quantity> = col<&order::quantity> + param).where(col<&order::id> == param);
    CHECK(db.run(change, 7.5, 10, 2) == 1);
    CHECK(db.find<order>(2)->total == 7.5);
    CHECK(db.find<order>(2)->quantity == 11);
}

TEST_CASE("an update that breaks a constraint changes no row") {
    with_orders db;
    const auto e = caught<check_violation>([&] { db.run(update<order>.set(col<&order::quantity> = col<&order::quantity> - 2).unconditionally()); });
    CHECK(e.constraint() == "quantity_is_positive");
    CHECK(db.one(from<order>.select(sum(col<&order::quantity>))) == 6);
    const auto twice = caught<unique_violation>([&] { db.run(update<customer>.set(col<&customer::email> = support::canary).unconditionally()); });
    CHECK(twice.constraint() == "customers.email");
    CHECK(db.exists(from<customer>.where(col<&customer::email> == "bob@example.org")));
}

TEST_CASE("erase says how many rows it took") {
    with_orders db;
    CHECK(db.run(erase<order>.where(col<&order::total> > 100.0)) == 0);
    CHECK(db.run(erase<order>.where(col<&order::total> > 15.0).where(col<&order::customer_id> == 1)) == 2);
    CHECK(db.count(from<order>) == 1);
    caught<foreign_key_violation>([&] { db.run(erase<customer>.unconditionally()); });
    CHECK(db.run(erase<order>.unconditionally()) == 1);
    CHECK(db.run(erase<order>.unconditionally()) == 0);
    CHECK(db.run(erase<customer>.unconditionally()) == 2);
    constexpr auto by_id = erase<article>.where(col<&article::number>.in(param));
    db.insert(std::vector<article>{{.title = "a"}, {.title = "b"}, {.title = "c"}});
    CHECK(db.run(by_id, std::vector{1, 3, 5}) == 2);
}

TEST_CASE("insert of chosen columns leaves the rest to the database") {
    with_orders db;
    CHECK(db.run(insert<article>.set(col<&article::title> = "nail")) == 1);
    CHECK(db.find<article>(1) == article{.number = 1, .title = "nail", .color = color::green, .price = 9.5, .stock = 7});
    CHECK(db.run(insert<article>.set(col<&article::price> = 1.0 / 3.0, col<&article::title> = "bolt")) == 1);
    CHECK(db.find<article>(2)->price == 1.0 / 3.0);
    CHECK(db.find<article>(2)->stock == 7);

    constexpr auto add = insert<customer>.set(col<&customer::name> = "Eve", col<&customer::email> = param, col<&customer::nick> = param, col<&customer::active> = true);
    CHECK(db.run(add, "eve@example.org", std::nullopt) == 1);
    CHECK(db.run(add, "eve2@example.org", "evil") == 1);
    CHECK(db.find<customer>(3) == customer{.id = 3, .name = "Eve", .email = "eve@example.org", .nick = {}, .age = {}, .active = true});
    CHECK(db.find<customer>(4)->nick == "evil");
    CHECK(caught<unique_violation>([&] { db.run(add, "eve@example.org", support::canary); }).constraint() == "customers.email");
}

TEST_CASE("insert may be told to override a generated key") {
    with_orders db;
    const auto add = insert<article>.overriding_generated().set(col<&article::number> = 41, col<&article::title> = "late");
    CHECK(db.run(add) == 1);
    CHECK(db.find<article>(41)->title == "late");
    CHECK(db.insert(article{.title = "next"}) == 42);
    CHECK(caught<unique_violation>([&] { db.run(add); }).constraint() == "articles.number");
}

TEST_CASE("a calculation that leaves a column's range is told when it is read, never stored in silence") {
    with_orders db;
    db.run(update<order>.set(col<&order::quantity> = std::numeric_limits<std::int32_t>::max()).where(col<&order::id> == 1));
    db.run(update<order>.set(col<&order::quantity> = col<&order::quantity> + 1).where(col<&order::id> == 1));
    const auto e = caught<conversion_error>([&] { db.find<order>(1); });
    CHECK(says(e, "\"quantity\""));
    CHECK(says(e, "std::int32_t"));
}

TEST_CASE("set-based statements in a transaction") {
    with_orders db;
    transaction tx = db.begin();
    CHECK(tx.run(update<order>.set(col<&order::total> = 0.0).unconditionally()) == 3);
    CHECK(tx.run(erase<order>.where(col<&order::id> == 1)) == 1);
    CHECK(tx.run(insert<article>.set(col<&article::title> = "x")) == 1);
    tx.rollback();
    CHECK(db.totals() == std::vector{30.0, 10.0, 20.0});
    CHECK(db.count(from<article>) == 0);
}
