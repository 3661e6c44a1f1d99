#include "company.hpp"

using namespace company;

namespace {

constexpr auto ids = [](const auto& query) { return query.select(col<&Order::id>); };

static_assert(text::of(ids(from<Order>.join<Customer>(of_customer)), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" JOIN "customers" ON "orders"."customer_id" = "customers"."id")");
static_assert(text::of(ids(from<Order>.join<Customer>(of_customer)), mysql) ==
              "SELECT `orders`.`id` FROM `orders` JOIN `customers` ON `orders`.`customer_id` = `customers`.`id`");
static_assert(text::of(ids(from<Order>.left_join<Customer>(of_customer)), postgresql) ==
              R"(SELECT "orders"."id" FROM "orders" LEFT JOIN "customers" ON "orders"."customer_id" = "customers"."id")");
static_assert(text::of(ids(from<Order>.right_join<Customer>(of_customer)), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" RIGHT JOIN "customers" ON "orders"."customer_id" = "customers"."id")");
static_assert(text::of(ids(from<Order>.full_join<Customer>(of_customer)), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" FULL JOIN "customers" ON "orders"."customer_id" = "customers"."id")");
static_assert(text::of(ids(from<Order>.cross_join<Customer>()), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" CROSS JOIN "customers")");

// A table by another name, twice if need be. Values in conditions stand before those of WHERE, whatever the order of the
// calls.
static_assert(text::of(from<Employee>.join<boss>(col<&Employee::boss_id> == boss::col<&Employee::id> and
                                                 boss::col<&Employee::name> != "x")
                           .where(col<&Employee::id> > 1)
                           .select(col<&Employee::name>, boss::col<&Employee::name>),
                       postgresql) ==
              R"(SELECT "employee"."name", "boss"."name" FROM "employee" JOIN "employee" AS "boss" )"
              R"(ON "employee"."boss_id" = "boss"."id" AND "boss"."name" <> $1 WHERE "employee"."id" > $2)");
static_assert(text::of(from<boss>.where(boss::col<&Employee::id> == 1), sqlite) ==
              R"(SELECT "boss"."id", "boss"."name", "boss"."boss_id" FROM "employee" AS "boss" WHERE "boss"."id" = ?)");

// An outer join makes NULL possible, which PostgreSQL must be told the place of.
static_assert(text::of(ids(from<Order>.left_join<Customer>(of_customer)).order_by(col<&Customer::name>, desc(col<&Order::id>)),
                       postgresql)
                  .ends_with(R"( ORDER BY "customers"."name" NULLS FIRST, "orders"."id" DESC NULLS LAST)"));
static_assert(text::of(ids(from<Order>.join<Customer>(of_customer)).order_by(col<&Customer::name>), postgresql)
                  .ends_with(R"( ORDER BY "customers"."name")"));

// A subquery.
constexpr auto by_customer =
    from<Order>.group_by(col<&Order::customer>).select<spend>(col<&Order::customer>, coalesce(sum(col<&Order::total>), 0.0));
static_assert(text::of(from<Customer>.left_join<spends>(by_customer, spends::col<&spend::customer> == col<&Customer::id>)
                           .select(col<&Customer::name>, spends::col<&spend::total>),
                       sqlite) ==
              R"(SELECT "customers"."name", "spends"."total" FROM "customers" LEFT JOIN (SELECT "orders"."customer_id" AS "customer", )"
              R"(COALESCE(SUM("orders"."total"), ?) AS "total" FROM "orders" GROUP BY "orders"."customer_id") AS "spends" )"
              R"(ON "spends"."customer" = "customers"."id")");
constexpr auto latest = from<Order>.where(col<&Order::customer> == c::col<&Customer::id>)
                            .order_by(desc(col<&Order::id>))
                            .limit(1)
                            .select<spend>(col<&Order::customer>, col<&Order::total>);
static_assert(text::of(from<c>.join_lateral<spends>(latest, spends::col<&spend::total> > 5.0).select(c::col<&Customer::name>),
                       postgresql) ==
              R"(SELECT "c"."name" FROM "customers" AS "c" JOIN LATERAL (SELECT "orders"."customer_id" AS "customer", "orders"."total" )"
              R"(FROM "orders" WHERE "orders"."customer_id" = "c"."id" ORDER BY "orders"."id" DESC LIMIT $1) AS "spends" )"
              R"(ON "spends"."total" > $2)");

// Counting keeps the joins.
static_assert(text::of(query::counted(from<Order>.join<Customer>(of_customer).where(col<&Customer::name> == "x")), sqlite) ==
              R"(SELECT COUNT(*) FROM "orders" JOIN "customers" ON "orders"."customer_id" = "customers"."id" )"
              R"(WHERE "customers"."name" = ?)");

}  // namespace
