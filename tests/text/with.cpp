#include "company.hpp"

using namespace company;

namespace {

constexpr auto by_customer =
    from<Order>.group_by(col<&Order::customer>).select<spend>(col<&Order::customer>, coalesce(sum(col<&Order::total>), 0.0));

static_assert(text::of(from_query<spends>(by_customer).where(spends::col<&spend::total> > 9.0), sqlite) ==
              R"(SELECT "spends"."customer", "spends"."total" FROM (SELECT "orders"."customer_id" AS "customer", )"
              R"(COALESCE(SUM("orders"."total"), ?) AS "total" FROM "orders" GROUP BY "orders"."customer_id") AS "spends" )"
              R"(WHERE "spends"."total" > ?)");
static_assert(text::of(from<Customer>.with<spends>(by_customer)
                           .join<spends>(spends::col<&spend::customer> == col<&Customer::id>)
                           .select(col<&Customer::name>),
                       postgresql) ==
              R"(WITH "spends" AS (SELECT "orders"."customer_id" AS "customer", COALESCE(SUM("orders"."total"), $1) AS "total" )"
              R"(FROM "orders" GROUP BY "orders"."customer_id") SELECT "customers"."name" FROM "customers" )"
              R"(JOIN "spends" ON "spends"."customer" = "customers"."id")");

// One expression may read another.
using large = derived<spend, "large">;
static_assert(text::of(from<large>.with<spends>(by_customer)
                           .with<large>(from<spends>.where(spends::col<&spend::total> > 9.0))
                           .select(large::col<&spend::customer>),
                       sqlite) ==
              R"(WITH "spends" AS (SELECT "orders"."customer_id" AS "customer", COALESCE(SUM("orders"."total"), ?) AS "total" )"
              R"(FROM "orders" GROUP BY "orders"."customer_id"), "large" AS (SELECT "spends"."customer", "spends"."total" FROM "spends" )"
              R"(WHERE "spends"."total" > ?) SELECT "large"."customer" FROM "large")");

// It is known in the subqueries of the statement, and may begin statements that change rows.
static_assert(text::of(erase<Order>.with<spends>(by_customer)
                           .where(col<&Order::customer>.in(from<spends>.select(spends::col<&spend::customer>))),
                       sqlite) ==
              R"(WITH "spends" AS (SELECT "orders"."customer_id" AS "customer", COALESCE(SUM("orders"."total"), ?) AS "total" )"
              R"(FROM "orders" GROUP BY "orders"."customer_id") DELETE FROM "orders" WHERE "customer_id" IN (SELECT "spends"."customer" FROM "spends"))");

// Whole models, named as their table names them.
using recent = derived<Order, "recent">;
static_assert(text::of(from_query<recent>(from<Order>.where(col<&Order::id> > 1)).select(recent::col<&Order::customer>), sqlite) ==
              R"(SELECT "recent"."customer_id" FROM (SELECT "orders"."id", "orders"."customer_id", "orders"."note", "orders"."total" )"
              R"(FROM "orders" WHERE "orders"."id" > ?) AS "recent")");

struct level {
    std::int64_t id{};
    std::int64_t depth{};
};
using tree = derived<level, "tree">;
static_assert(
    text::of(from<tree>.with_recursive<tree>(
                 from<Employee>.where(col<&Employee::boss_id> == std::nullopt)
                     .select<level>(col<&Employee::id>, col<&Employee::id> * 0)
                     .union_all(from<tree>.join<Employee>(col<&Employee::boss_id> == tree::col<&level::id>)
                                    .select<level>(col<&Employee::id>, tree::col<&level::depth> + 1))),
             sqlite) ==
    R"(WITH RECURSIVE "tree" AS (SELECT "employee"."id", "employee"."id" * ? AS "depth" FROM "employee" WHERE "employee"."boss_id" IS NULL )"
    R"(UNION ALL SELECT "employee"."id", "tree"."depth" + ? FROM "tree" JOIN "employee" ON "employee"."boss_id" = "tree"."id") )"
    R"(SELECT "tree"."id", "tree"."depth" FROM "tree")");

}  // namespace
