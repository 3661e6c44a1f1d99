#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;
using text::expression;

namespace {

constexpr auto name = col<&customer::name>;

// A backslash escapes everywhere; in SQLite only when it is told to.
constexpr auto begins_with_a = name.like("A%");
static_assert(expression(begins_with_a, sqlite) == R"("customers"."name" LIKE ? ESCAPE '\')");
static_assert(expression(begins_with_a, postgresql) == R"("customers"."name" LIKE $1)");
static_assert(expression(begins_with_a, mysql) == R"(`customers`.`name` LIKE ?)");

static_assert(expression(name.like(param), sqlite) == R"("customers"."name" LIKE ? ESCAPE '\')");
static_assert(expression(name.like(param), postgresql) == R"("customers"."name" LIKE $1)");

static_assert(expression(name.like(col<&customer::nick>), sqlite) ==
              R"("customers"."name" LIKE "customers"."nick" ESCAPE '\')");
static_assert(expression(name.like(col<&customer::nick>), mysql) == R"(`customers`.`name` LIKE `customers`.`nick`)");

static_assert(expression(not name.like("A%"), sqlite) == R"(NOT "customers"."name" LIKE ? ESCAPE '\')");
static_assert(expression(not name.like("A%"), postgresql) == R"(NOT "customers"."name" LIKE $1)");

constexpr auto either = name.like("A%") or name.like("B%");
static_assert(expression(either, sqlite) ==
              R"("customers"."name" LIKE ? ESCAPE '\' OR "customers"."name" LIKE ? ESCAPE '\')");
static_assert(expression(either, postgresql) == R"("customers"."name" LIKE $1 OR "customers"."name" LIKE $2)");

constexpr auto compared = name.like("A%") == col<&customer::active>;
static_assert(expression(compared, sqlite) == R"(("customers"."name" LIKE ? ESCAPE '\') = "customers"."active")");

}  // namespace
