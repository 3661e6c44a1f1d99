#include "company.hpp"

using namespace company;

namespace {

constexpr auto a = from<Order>.where(col<&Order::id> > 1).select(col<&Order::id>);
constexpr auto b = from<Customer>.select(col<&Customer::id>);

static_assert(text::of(a.union_all(b), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."id" > ? UNION ALL SELECT "customers"."id" FROM "customers")");
static_assert(text::of(a.union_distinct(b), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."id" > ? UNION SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.intersect(b), mysql) ==
              "SELECT `customers`.`id` FROM `customers` INTERSECT SELECT `customers`.`id` FROM `customers`");
static_assert(text::of(b.except(b), postgresql) ==
              R"(SELECT "customers"."id" FROM "customers" EXCEPT SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.intersect_all(b), postgresql) ==
              R"(SELECT "customers"."id" FROM "customers" INTERSECT ALL SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.except_all(b), mysql) ==
              "SELECT `customers`.`id` FROM `customers` EXCEPT ALL SELECT `customers`.`id` FROM `customers`");

static_assert(a.union_all(b).sql<sqlite>() == text::of(a.union_all(b), sqlite));

// Order and limit are of the whole.
static_assert(text::of(b.union_all(b).order_by(desc(col<&Customer::id>)).limit(3).offset(1), sqlite) ==
              R"(SELECT "customers"."id" FROM "customers" UNION ALL SELECT "customers"."id" FROM "customers" ORDER BY 1 DESC LIMIT ? OFFSET ?)");
static_assert(text::of(b.union_all(b).order_by(col<&Customer::id>), postgresql).ends_with(" ORDER BY 1 NULLS FIRST"));

// Those of a part are put into a subquery.
static_assert(text::of(b.union_all(b.order_by(col<&Customer::id>).limit(1)), sqlite) ==
              R"(SELECT "customers"."id" FROM "customers" UNION ALL SELECT * FROM (SELECT "customers"."id" FROM "customers" )"
              R"(ORDER BY "customers"."id" LIMIT ?) AS "part")");

// Parts are taken from left to right; INTERSECT would bind more tightly.
static_assert(text::of(b.union_all(b).except(b), sqlite) ==
              R"(SELECT "customers"."id" FROM "customers" UNION ALL SELECT "customers"."id" FROM "customers" )"
              R"(EXCEPT SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.union_all(b).intersect(b), sqlite) ==
              R"(SELECT * FROM (SELECT "customers"."id" FROM "customers" UNION ALL SELECT "customers"."id" FROM "customers") AS "part" )"
              R"(INTERSECT SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.intersect(b).union_all(b), sqlite) ==
              R"(SELECT "customers"."id" FROM "customers" INTERSECT SELECT "customers"."id" FROM "customers" )"
              R"(UNION ALL SELECT "customers"."id" FROM "customers")");
static_assert(text::of(b.union_all(b.except(b)), sqlite) ==
              R"(SELECT "customers"."id" FROM "customers" UNION ALL SELECT * FROM (SELECT "customers"."id" FROM "customers" )"
              R"(EXCEPT SELECT "customers"."id" FROM "customers") AS "part")");

// NULL in one part is NULL in the whole.
static_assert(std::is_same_v<query::row_type<decltype(b.union_all(from<Employee>.select(col<&Employee::boss_id>)))>,
                             std::optional<std::int64_t>>);
static_assert(std::is_same_v<query::row_type<decltype(from<Customer>.union_all(from<Customer>))>, Customer>);

// WITH before the first query is for all of them, as in SQL.
constexpr auto of_spends = from<spends>.select(spends::col<&spend::customer>);
using shared = decltype(of_spends.with<spends>(from<Order>.select<spend>(col<&Order::customer>, col<&Order::total>))
                            .union_all(of_spends)
                            .except(of_spends));
static_assert(text::of<shared>(sqlite) ==
              R"(WITH "spends" AS (SELECT "orders"."customer_id" AS "customer", "orders"."total" FROM "orders") )"
              R"(SELECT "spends"."customer" FROM "spends" UNION ALL SELECT "spends"."customer" FROM "spends" )"
              R"(EXCEPT SELECT "spends"."customer" FROM "spends")");

}  // namespace
