#include "company.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

using namespace company;

namespace {

// PostgreSQL is told the type.
using marked = decltype(from<Customer>.select(col<&Customer::id>, "customer", 1.5));
static_assert(text::of<marked>(sqlite) == R"(SELECT "customers"."id", ?, ? FROM "customers")");
static_assert(text::of<marked>(mysql) == "SELECT `customers`.`id`, ?, ? FROM `customers`");
static_assert(text::of<marked>(postgresql) ==
              R"(SELECT "customers"."id", CAST($1 AS TEXT), CAST($2 AS DOUBLE PRECISION) FROM "customers")");
static_assert(std::is_same_v<query::row_type<marked>, std::tuple<std::int64_t, std::string, double>>);

using absent = decltype(from<Customer>.select(std::optional<int>{}));
static_assert(std::is_same_v<query::row_type<absent>, std::optional<int>>);

// A part of a union names where its rows are from.
static_assert(text::of<decltype(from<Customer>.select(col<&Customer::id>, "customer").union_all(from<Order>.select(col<&Order::id>, "order")))>(sqlite) ==
              R"(SELECT "customers"."id", ? FROM "customers" UNION ALL SELECT "orders"."id", ? FROM "orders")");

// It belongs to no group, and needs none.
static_assert(text::of<decltype(from<Order>.group_by(col<&Order::customer>).select(col<&Order::customer>, 1, count()))>(sqlite) ==
              R"(SELECT "orders"."customer_id", ?, COUNT(*) FROM "orders" GROUP BY "orders"."customer_id")");

static_assert(text::of<decltype(update<Order>.set(col<&Order::total> = 1.0).unconditionally().returning(col<&Order::id>, true))>(postgresql) ==
              R"(UPDATE "orders" SET "total" = $1 RETURNING "id", CAST($2 AS BOOLEAN))");

static_assert(text::of<decltype(insert<Order>.columns<&Order::customer, &Order::total>().select(from<Customer>.select(col<&Customer::id>, 2.5)))>(sqlite) ==
              R"(INSERT INTO "orders" ("customer_id", "total") SELECT "customers"."id", ? FROM "customers")");

}  // namespace
