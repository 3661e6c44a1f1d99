#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

// Whole models: every column by its name, in the order of the members.
static_assert(from<country>.sql<sqlite>() == R"(SELECT "country"."code", "country"."name", "country"."people" FROM "country")");
static_assert(from<country>.sql<postgresql>() ==
              R"(SELECT "country"."code", "country"."name", "country"."people" FROM "country")");
static_assert(from<country>.sql<mysql>() == "SELECT `country`.`code`, `country`.`name`, `country`.`people` FROM `country`");

constexpr auto by_email = from<customer>.where(col<&customer::email> == param);
static_assert(by_email.sql<postgresql>() ==
              R"(SELECT "customers"."id", "customers"."name", "customers"."email", "customers"."nick", )"
              R"("customers"."age", "customers"."active" FROM "customers" WHERE "customers"."email" = $1)");

constexpr auto ids = from<order>.select(col<&order::id>);
constexpr auto total = col<&order::total>;

// Values as well as columns can be selected.
constexpr auto doubled = from<order>.select(col<&order::id>, total * 2.0, total > 1.0);
static_assert(doubled.sql<sqlite>() ==
              R"(SELECT "orders"."id", "orders"."total" * ?, "orders"."total" > ? FROM "orders")");
static_assert(doubled.sql<postgresql>() ==
              R"(SELECT "orders"."id", "orders"."total" * $1, "orders"."total" > $2 FROM "orders")");

// Clauses stand in SQL's order, and placeholders are numbered in it, whatever the order of the calls.
constexpr auto grouped = from<order>.where(total > 1.0)
                             .group_by(col<&order::customer_id>)
                             .having(count() > 2)
                             .order_by(desc(col<&order::customer_id>))
                             .limit(3)
                             .offset(4)
                             .select(col<&order::customer_id>, sum(total));
static_assert(grouped.sql<sqlite>() ==
              R"(SELECT "orders"."customer_id", SUM("orders"."total") FROM "orders" WHERE "orders"."total" > ? )"
              R"(GROUP BY "orders"."customer_id" HAVING COUNT(*) > ? ORDER BY "orders"."customer_id" DESC LIMIT ? OFFSET ?)");
static_assert(grouped.sql<postgresql>() ==
              R"(SELECT "orders"."customer_id", SUM("orders"."total") FROM "orders" WHERE "orders"."total" > $1 )"
              R"(GROUP BY "orders"."customer_id" HAVING COUNT(*) > $2 ORDER BY "orders"."customer_id" DESC LIMIT $3 OFFSET $4)");
static_assert(grouped.sql<mysql>() ==
              "SELECT `orders`.`customer_id`, SUM(`orders`.`total`) FROM `orders` WHERE `orders`.`total` > ? "
              "GROUP BY `orders`.`customer_id` HAVING COUNT(*) > ? ORDER BY `orders`.`customer_id` DESC LIMIT ? OFFSET ?");

constexpr auto backwards = from<order>.select(col<&order::customer_id>, sum(total))
                               .offset(4)
                               .limit(3)
                               .order_by(desc(col<&order::customer_id>))
                               .having(count() > 2)
                               .group_by(col<&order::customer_id>)
                               .where(total > 1.0);
static_assert(backwards.sql<sqlite>() == grouped.sql<sqlite>());
static_assert(backwards.sql<postgresql>() == grouped.sql<postgresql>());
static_assert(backwards.sql<mysql>() == grouped.sql<mysql>());

// A second where() narrows; a disjunction in either keeps to itself.
static_assert(ids.where(total > 1.0).where(total < 2.0).sql<sqlite>() ==
              R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."total" > ? AND "orders"."total" < ?)");
static_assert(ids.where(total > 1.0 or total < 0.0).where(total != 2.0).sql<sqlite>() ==
              R"(SELECT "orders"."id" FROM "orders" WHERE ("orders"."total" > ? OR "orders"."total" < ?) AND "orders"."total" <> ?)");
static_assert(ids.where(total != 2.0).where(total > 1.0 or total < 0.0).sql<sqlite>() ==
              R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."total" <> ? AND ("orders"."total" > ? OR "orders"."total" < ?))");

static_assert(ids.distinct().sql<sqlite>() == R"(SELECT DISTINCT "orders"."id" FROM "orders")");
static_assert(ids.distinct().distinct().sql<mysql>() == "SELECT DISTINCT `orders`.`id` FROM `orders`");

// A second select() replaces the first.
static_assert(ids.select(total).sql<sqlite>() == R"(SELECT "orders"."total" FROM "orders")");

// Aggregates over all rows, and groups by several columns or a calculation.
static_assert(from<order>.select(count(), max(total)).sql<sqlite>() == R"(SELECT COUNT(*), MAX("orders"."total") FROM "orders")");
constexpr auto by_two = from<order>.group_by(col<&order::customer_id>, col<&order::state>)
                            .select(col<&order::customer_id>, col<&order::state>, count());
static_assert(by_two.sql<sqlite>() ==
              R"(SELECT "orders"."customer_id", "orders"."state", COUNT(*) FROM "orders" )"
              R"(GROUP BY "orders"."customer_id", "orders"."state")");
constexpr auto product = col<&order::id> * col<&order::customer_id>;
static_assert(from<order>.group_by(product).select(product, count()).sql<sqlite>() ==
              R"(SELECT "orders"."id" * "orders"."customer_id", COUNT(*) FROM "orders" )"
              R"(GROUP BY "orders"."id" * "orders"."customer_id")");

}  // namespace
