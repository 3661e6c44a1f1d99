#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

constexpr auto of_customer = col<&order::customer_id> == col<&customer::id>;
constexpr auto aged = update<order>
                          .from<customer>(of_customer)
                          .set(col<&order::quantity> = param, col<&order::discount> = col<&customer::age> * 0.5)
                          .where(col<&customer::active> and col<&order::total> > param);
static_assert(aged.sql<sqlite>() ==
              R"(UPDATE "orders" SET "quantity" = ?, "discount" = "customers"."age" * ? FROM "customers" )"
              R"(WHERE "orders"."customer_id" = "customers"."id" AND "customers"."active" AND "orders"."total" > ?)");
static_assert(aged.sql<postgresql>() ==
              R"(UPDATE "orders" SET "quantity" = $1, "discount" = "customers"."age" * CAST($2 AS DOUBLE PRECISION) FROM "customers" )"
              R"(WHERE "orders"."customer_id" = "customers"."id" AND "customers"."active" AND "orders"."total" > $3)");
static_assert(aged.sql<mysql>() ==
              "UPDATE `orders`, `customers` SET `orders`.`quantity` = ?, `orders`.`discount` = `customers`.`age` * ? "
              "WHERE `orders`.`customer_id` = `customers`.`id` AND `customers`.`active` AND `orders`.`total` > ?");

constexpr auto returned = aged.returning(col<&order::id>).only<sqlite, postgresql>();
static_assert(returned.sql<sqlite>().ends_with(R"( RETURNING "id")"));
static_assert(returned.sql<postgresql>().ends_with(R"( RETURNING "orders"."id")"));

// An alias changes the table under another name.
using old = alias<order, "old">;
constexpr auto renamed = update<old>.set(old::col<&order::total> = 0.0).where(old::col<&order::id> == param);
static_assert(renamed.sql<sqlite>() == R"(UPDATE "orders" AS "old" SET "total" = ? WHERE "old"."id" = ?)");
static_assert(renamed.sql<mysql>() == "UPDATE `orders` AS `old` SET `total` = ? WHERE `old`.`id` = ?");
constexpr auto gone = erase<old>.where(old::col<&order::id> == param);
static_assert(gone.sql<postgresql>() == R"(DELETE FROM "orders" AS "old" WHERE "old"."id" = $1)");
static_assert(gone.sql<mysql>() == "DELETE `old` FROM `orders` AS `old` WHERE `old`.`id` = ?");
static_assert(gone.returning(old::col<&order::total>).only<sqlite>().sql<sqlite>().ends_with(R"( RETURNING "total")"));

// A subquery looks at the row by the alias.
using who = alias<customer, "who">;
constexpr auto idle = erase<who>.where(
    not exists(from<order>.where(col<&order::customer_id> == who::col<&customer::id> and col<&order::total> > param)));
static_assert(idle.sql<sqlite>().starts_with(R"(DELETE FROM "customers" AS "who" WHERE NOT EXISTS (SELECT )"));
static_assert(idle.sql<mysql>().starts_with("DELETE `who` FROM `customers` AS `who` WHERE NOT EXISTS (SELECT "));
static_assert(idle.sql<sqlite>().ends_with(R"(WHERE "orders"."customer_id" = "who"."id" AND "orders"."total" > ?))"));

// What MySQL does not do as others do.
template <class Statement>
constexpr sql::feature lacking(const Statement&) {
    return sql::detail::static_statement<Statement>::contents.lacking[index_of(mysql)];
}
constexpr auto joined = update<order>.from<customer>(of_customer);
static_assert(lacking(joined.set(col<&order::total> = col<&order::total> + 1.0)) == sql::feature::none);
static_assert(lacking(joined.set(col<&order::total> = 0.0, col<&order::discount> = col<&order::total>)) == sql::feature::assigned_column);
static_assert(lacking(joined.set(col<&order::discount> = col<&order::total>, col<&order::total> = 0.0)) == sql::feature::assigned_column);
static_assert(lacking(idle) == sql::feature::none);
static_assert(lacking(erase<order>.where(col<&order::id>.in(from<order>.select(col<&order::id>)))) ==
              sql::feature::subquery_of_changed_table);
static_assert(lacking(update<order>.set(col<&order::total> = 0.0).where(col<&order::id>.in(from<old>.select(old::col<&order::id>)))) ==
              sql::feature::subquery_of_changed_table);

}  // namespace
