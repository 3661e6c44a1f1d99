#include "company.hpp"

using namespace company;
using text::expression;

namespace {

constexpr auto id = col<&Order::id>;
constexpr auto totals = from<Order>.select(col<&Order::total>);

static_assert(text::everywhere(col<&Order::total> > scalar(from<o>.select(avg(o::col<&Order::total>))),
                               R"("orders"."total" > (SELECT AVG("o"."total") FROM "orders" AS "o"))"));
static_assert(text::everywhere(col<&Customer::id>.in(from<Order>.where(col<&Order::total> > 5.0).select(col<&Order::customer>)),
                               R"("customers"."id" IN (SELECT "orders"."customer_id" FROM "orders" WHERE "orders"."total" > ?))"));
static_assert(text::everywhere(not col<&Order::total>.in(totals), R"(NOT "orders"."total" IN (SELECT "orders"."total" FROM "orders"))"));
static_assert(text::everywhere(exists(from<Order>.where(col<&Order::customer> == c::col<&Customer::id>)),
                               R"(EXISTS (SELECT 1 FROM "orders" WHERE "orders"."customer_id" = "c"."id"))"));
static_assert(text::everywhere(not exists(from<Order>), R"(NOT EXISTS (SELECT 1 FROM "orders"))"));
// EXISTS looks neither at what is selected nor at its order.
static_assert(text::everywhere(exists(totals.order_by(id)), R"(EXISTS (SELECT 1 FROM "orders"))"));
static_assert(expression(col<&Order::total> >= all(totals), postgresql) ==
              R"("orders"."total" >= ALL (SELECT "orders"."total" FROM "orders"))");
static_assert(expression(col<&Order::total> == any(totals), mysql) ==
              "`orders`.`total` = ANY (SELECT `orders`.`total` FROM `orders`)");

// Values stand in the order of the text.
static_assert(text::of(from<c>.where(c::col<&Customer::name> == "a" and
                                     exists(from<Order>.where(col<&Order::total> > 5.0)) and c::col<&Customer::id> < 3)
                           .select(c::col<&Customer::id>),
                       postgresql) ==
              R"(SELECT "c"."id" FROM "customers" AS "c" WHERE "c"."name" = $1 AND EXISTS (SELECT 1 FROM "orders" )"
              R"(WHERE "orders"."total" > $2) AND "c"."id" < $3)");

// Columns keep their table's name inside, where the statement outside has but one table.
static_assert(text::of(erase<Order>.where(col<&Order::customer>.in(from<Customer>.where(col<&Customer::name> == "x").select(col<&Customer::id>))),
                       sqlite) ==
              R"(DELETE FROM "orders" WHERE "customer_id" IN (SELECT "customers"."id" FROM "customers" WHERE "customers"."name" = ?))");

}  // namespace
