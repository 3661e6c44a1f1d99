#include "company.hpp"

using namespace company;

namespace {

constexpr auto name = col<&Order::customer, &Customer::name>;
constexpr auto country = col<&Order::customer, &Customer::country, &Country::name>;

// Each step once, however often it is named; LEFT where it may lead nowhere.
static_assert(text::of(from<Order>.where(name.like("A%") and country == "France").order_by(name).select(col<&Order::id>), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
              R"(LEFT JOIN "country" AS "customer_country" ON "customer_country"."id" = "customer"."country_id" )"
              R"(WHERE "customer"."name" LIKE ? ESCAPE '\' AND "customer_country"."name" = ? ORDER BY "customer"."name")");
static_assert(text::of(from<Order>.select(name), mysql) ==
              "SELECT `customer`.`name` FROM `orders` JOIN `customers` AS `customer` ON `customer`.`id` = `orders`.`customer_id`");
// A table that keeps its name needs no other.
static_assert(text::of(from<Customer>.select(col<&Customer::country, &Country::name>), sqlite) ==
              R"(SELECT "country"."name" FROM "customers" LEFT JOIN "country" ON "country"."id" = "customers"."country_id")");
// The key itself needs no join.
static_assert(text::of(from<Order>.where(col<&Order::customer> == 7).select(col<&Order::id>), sqlite) ==
              R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."customer_id" = ?)");
// From another table of the query, and from one that an outer join may leave empty.
static_assert(text::of(from<Customer>.left_join<o>(o::col<&Order::customer> == col<&Customer::id>)
                           .select(o::col<&Order::customer, &Customer::name>),
                       sqlite) ==
              R"(SELECT "o_customer"."name" FROM "customers" LEFT JOIN "orders" AS "o" ON "o"."customer_id" = "customers"."id" )"
              R"(LEFT JOIN "customers" AS "o_customer" ON "o_customer"."id" = "o"."customer_id")");
// Whole models stay what they are.
static_assert(text::of(from<Order>.where(name == "Ada"), sqlite) ==
              R"(SELECT "orders"."id", "orders"."customer_id", "orders"."note", "orders"."total" FROM "orders" )"
              R"(JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" WHERE "customer"."name" = ?)");
static_assert(text::of(query::existence(from<Order>.where(name == "Ada")), sqlite) ==
              R"(SELECT EXISTS (SELECT 1 FROM "orders" JOIN "customers" AS "customer" ON "customer"."id" = "orders"."customer_id" )"
              R"(WHERE "customer"."name" = ?))");

}  // namespace
