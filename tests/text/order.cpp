#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;

namespace {

constexpr auto names = from<customer>.select(col<&customer::name>);
constexpr auto name = col<&customer::name>;
constexpr auto age = col<&customer::age>;

static_assert(names.order_by(name).sql<sqlite>() == R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."name")");
static_assert(names.order_by(asc(name)).sql<sqlite>() == names.order_by(name).sql<sqlite>());
static_assert(names.order_by(desc(name), col<&customer::id>).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."name" DESC, "customers"."id")");

// NULL comes first in ascending order: PostgreSQL must be told.
static_assert(names.order_by(age).sql<sqlite>() == R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."age")");
static_assert(names.order_by(age).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."age" NULLS FIRST)");
static_assert(names.order_by(age).sql<mysql>() == "SELECT `customers`.`name` FROM `customers` ORDER BY `customers`.`age`");

static_assert(names.order_by(desc(age)).sql<sqlite>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."age" DESC)");
static_assert(names.order_by(desc(age)).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."age" DESC NULLS LAST)");
static_assert(names.order_by(desc(age)).sql<mysql>() ==
              "SELECT `customers`.`name` FROM `customers` ORDER BY `customers`.`age` DESC");

// What may be NULL is said of calculations too.
static_assert(names.order_by(coalesce(age, 0)).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY COALESCE("customers"."age", $1))");
static_assert(names.order_by(age + 1).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" ORDER BY "customers"."age" + $1 NULLS FIRST)");
static_assert(names.order_by(age > 18, desc(age == std::nullopt)).sql<postgresql>() ==
              R"(SELECT "customers"."name" FROM "customers" )"
              R"(ORDER BY "customers"."age" > $1 NULLS FIRST, "customers"."age" IS NULL DESC)");

// A second call replaces the first.
static_assert(names.order_by(age).order_by(name).sql<mysql>() ==
              "SELECT `customers`.`name` FROM `customers` ORDER BY `customers`.`name`");

}  // namespace
