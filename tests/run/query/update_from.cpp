#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

struct with_orders : in_memory<customer, order, country> {
    with_orders() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 3, .total = 30.0},
                                  {.customer_id = 2, .quantity = 1, .total = 10.0},
                                  {.customer_id = 1, .quantity = 2, .total = 20.0}});
    }
    std::vector<double> totals() { return all(from<order>.select(col<&order::total>).order_by(col<&order::id>)); }
};

constexpr auto of_customer = col<&order::customer_id> == col<&customer::id>;

}  // namespace

TEST_CASE("update with the columns of another table") {
    with_orders db;
    const auto age = update<order>
                         .from<customer>(of_customer)
                         .set(col<&order::total> = coalesce(col<&customer::age>, 0) + param)
                         .where(col<&customer::name> == param and col<&order::quantity> > 2);
    CHECK(db.run(age, 1, "Ada") == 1);
    CHECK(db.totals() == std::vector{37.0, 10.0, 20.0});
    CHECK(db.run(age, 1, "Bob") == 0);
    const auto all = update<order>.from<customer>(of_customer).set(col<&order::discount> = col<&customer::age> / 2.0);
    CHECK(db.run(all) == 3);
    CHECK(db.find<order>(1)->discount == 18.0);
    CHECK(db.find<order>(2)->discount == std::nullopt);
    CHECK(db.all(all.where(col<&customer::active>).returning(col<&order::id>).only<sqlite, postgresql>()).size() == 2);
}

TEST_CASE("erase and update by what other tables hold") {
    with_orders db;
    using who = alias<customer, "who">;
    const auto without_orders =
        erase<who>.where(not exists(from<order>.where(col<&order::customer_id> == who::col<&customer::id> and col<&order::total> > param)));
    db.run(erase<order>.where(col<&order::customer_id>.in(from<customer>.where(col<&customer::name> == "Bob").select(col<&customer::id>))));
    CHECK(db.totals() == std::vector{30.0, 20.0});
    CHECK(db.run(without_orders, 5.0) == 1);
    CHECK(db.one(from<customer>).name == "Ada");
    const auto named = update<who>.set(who::col<&customer::nick> = who::col<&customer::name>).where(who::col<&customer::id> == param);
    CHECK(db.all(named.returning(who::col<&customer::nick>).only<sqlite, postgresql>(), 1) ==
          std::vector<std::optional<std::string>>{"Ada"});
}
