#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

using ids = std::vector<std::int64_t>;

struct with_orders : in_memory<customer, order> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 3, .total = 30.0, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 1, .total = 10.0, .state = state::paid},
                                  {.customer_id = 1, .quantity = 2, .total = 20.0, .discount = 0.25},
                                  {.customer_id = 2, .quantity = 1, .total = 40.0, .state = state::shipped}});
    }
};

constexpr auto order_ids = from<order>.select(col<&order::id>);

}  // namespace

TEST_CASE("all rows, the first, the only one") {
    with_orders db;
    CHECK(db.all(from<customer>).size() == 2);
    CHECK(db.first(from<customer>.order_by(desc(col<&customer::name>)))->name == "Bob");
    CHECK(db.first(from<customer>.where(col<&customer::name> == "Eve")) == std::nullopt);
    CHECK(db.one(from<customer>.where(col<&customer::name> == "Ada")).email == "ada@example.org");
    CHECK(db.first(order_ids.where(col<&order::total> > 25.0).order_by(col<&order::total>)) == 1);
}

TEST_CASE("one() wants exactly one row") {
    with_orders db;
    const auto none = from<customer>.where(col<&customer::name> == support::canary);
    const auto few = caught<no_rows>([&] { db.one(none); });
    CHECK(few.kind() == error_kind::no_rows);
    CHECK(few.sql().starts_with("SELECT"));
    const auto many = caught<too_many_rows>([&] { db.one(from<customer>); });
    CHECK(many.kind() == error_kind::too_many_rows);
    CHECK(db.one(from<customer>.order_by(col<&customer::id>).limit(1)).name == "Ada");
    CHECK(db.one(from<customer>.order_by(col<&customer::id>).offset(1)).name == "Bob");
    caught<no_rows>([&] { db.one(from<customer>.limit(0)); });
    CHECK(db.one(from<customer>.select(count())) == 2);
}

TEST_CASE("where narrows, and a second one narrows further") {
    with_orders db;
    const auto cheap = order_ids.where(col<&order::total> < 35.0).order_by(col<&order::id>);
    CHECK(db.all(cheap) == ids{1, 2, 3});
    CHECK(db.all(cheap.where(col<&order::customer_id> == 1)) == ids{1, 3});
    CHECK(db.all(cheap.where(col<&order::customer_id> == 1).where(col<&order::quantity> == 2)) == ids{3});
    const auto either = cheap.where(col<&order::id> == 1 or col<&order::id> == 4);
    CHECK(db.all(either) == ids{1});
    CHECK(db.all(cheap) == ids{1, 2, 3});  // a query is a value: the others left it as it was
}

TEST_CASE("a boolean column is a predicate") {
    with_orders db;
    CHECK(db.all(from<customer>.where(col<&customer::active>)).size() == 1);
    CHECK(db.one(from<customer>.where(not col<&customer::active>)).name == "Bob");
    CHECK(db.one(from<customer>.where(col<&customer::active> == false)).name == "Bob");
}

TEST_CASE("rows in order") {
    with_orders db;
    CHECK(db.all(order_ids.order_by(col<&order::total>)) == ids{2, 3, 1, 4});
    CHECK(db.all(order_ids.order_by(asc(col<&order::total>))) == ids{2, 3, 1, 4});
    CHECK(db.all(order_ids.order_by(desc(col<&order::total>))) == ids{4, 1, 3, 2});
    CHECK(db.all(order_ids.order_by(col<&order::quantity>, desc(col<&order::total>))) == ids{4, 2, 3, 1});
    CHECK(db.all(order_ids.order_by(desc(col<&order::total> / col<&order::quantity>))) == ids{4, 1, 2, 3});
    CHECK(db.all(order_ids.order_by(col<&order::id>).order_by(desc(col<&order::id>))) == ids{4, 3, 2, 1});
}

TEST_CASE("NULL comes first in ascending order and last in descending") {
    with_orders db;
    CHECK(db.all(order_ids.order_by(col<&order::discount>, col<&order::id>)) == ids{2, 4, 3, 1});
    CHECK(db.all(order_ids.order_by(desc(col<&order::discount>), col<&order::id>)) == ids{1, 3, 2, 4});
}

TEST_CASE("limit and offset") {
    with_orders db;
    const auto sorted = order_ids.order_by(col<&order::id>);
    CHECK(db.all(sorted.limit(2)) == ids{1, 2});
    CHECK(db.all(sorted.limit(2).offset(1)) == ids{2, 3});
    CHECK(db.all(sorted.offset(3)) == ids{4});
    CHECK(db.all(sorted.offset(4)).empty());
    CHECK(db.all(sorted.limit(0)).empty());
    CHECK(db.all(sorted.limit(100)).size() == 4);
    CHECK(db.all(sorted.limit(3).limit(1)) == ids{1});
    CHECK(db.first(sorted.limit(3).offset(2)) == 3);
    CHECK(db.all(sorted.limit(std::uint8_t{1})) == ids{1});
    CHECK(db.all(sorted.limit(std::numeric_limits<std::size_t>::max())).size() == 4);
    CHECK(db.all(sorted.limit(std::numeric_limits<std::int64_t>::max()).offset(0)).size() == 4);
}

TEST_CASE("a negative number of rows") {
    with_orders db;
    CHECK_THROWS_AS(static_cast<void>(order_ids.limit(-1)), misuse);
    CHECK_THROWS_AS(static_cast<void>(order_ids.offset(-1)), misuse);
    constexpr auto limited = order_ids.limit(param);
    CHECK_THROWS_AS(db.all(limited, -1), misuse);
    constexpr auto shifted = order_ids.offset(param);
    CHECK_THROWS_AS(db.all(shifted, -1), misuse);
}

TEST_CASE("distinct") {
    with_orders db;
    CHECK(db.all(from<order>.distinct().select(col<&order::customer_id>).order_by(col<&order::customer_id>)) == ids{1, 2});
    CHECK(db.all(from<order>.distinct()).size() == 4);
    CHECK(db.all(from<order>.select(col<&order::discount>).distinct()).size() == 3);
}

TEST_CASE("a query runs as often as one likes, and as a copy") {
    with_orders db;
    const auto query = from<customer>.where(col<&customer::name> == std::string{"Ada"});
    const auto copy = query;
    auto moved = std::move(copy);
    for (int i = 0; i < 3; ++i) {
        CHECK(db.all(query).size() == 1);
        CHECK(db.all(copy).size() == 1);
        CHECK(db.all(moved).size() == 1);
    }
    CHECK(db.transaction([&](transaction& tx) { return tx.all(query); }).size() == 1);
}

TEST_CASE("the same query on two databases") {
    with_orders one;
    in_memory<customer, order> two;
    const auto query = from<customer>;
    CHECK(one.count(query) == 2);
    CHECK(two.count(query) == 0);
    CHECK(one.all(query).size() == 2);
    CHECK(two.all(query).empty());
}

TEST_CASE("rows of a long result are those of a short one") {
    // SQLite's driver takes long results another way, once it has seen that they are.
    in_memory<customer> db;
    std::vector<customer> rows;
    for (int i = 0; i < 500; ++i)
        rows.push_back({.name = std::string(static_cast<std::size_t>(i), 'x') + '\0' + "y",
                        .email = std::to_string(i),
                        .nick = i % 2 == 0 ? std::nullopt : std::optional<std::string>{""},
                        .age = i % 3 == 0 ? std::nullopt : std::optional{i},
                        .active = i % 7 == 0});
    db.insert(rows);
    const auto some = from<customer>.where(col<&customer::id> > param);
    for (int round = 0; round < 4; ++round) {
        CHECK(db.all(from<customer>) == rows);
        CHECK(db.all(some, 200) == std::vector<customer>(rows.begin() + 200, rows.end()));
        CHECK(db.all(some, 499).size() == 1);
    }
    db.run("UPDATE customers SET age = 'c4f3' WHERE id = 300");
    for (int round = 0; round < 3; ++round) {
        const auto e = caught<conversion_error>([&] { db.all(from<customer>); });
        CHECK(says(e, "\"age\""));
        CHECK(e.sql().starts_with("SELECT \"customers\""));
    }
    CHECK(db.first(from<customer>)->id == 1);
}
