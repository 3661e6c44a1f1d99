#include "text.hpp"

#include <cstdint>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::int32_t n{};
    double x{};
    decimal<10, 3> price{};
};

constexpr auto n = col<&t::n>;
constexpr auto x = col<&t::x>;
constexpr auto price = col<&t::price>;

static_assert(everywhere(abs(n), R"(ABS("t"."n"))"));

static_assert(expression(round(x), sqlite) == R"(covet_round("t"."x", ?))");
static_assert(expression(round(x, 2), postgresql) ==
              R"(CAST(ROUND(CAST(CAST("t"."x" AS TEXT) AS NUMERIC), CAST($1 AS INTEGER)) AS DOUBLE PRECISION))");
static_assert(expression(round(x, 2), mysql) == R"(CAST(ROUND(CAST(`t`.`x` AS DECIMAL(65, 30)), ?) AS DOUBLE))");
static_assert(expression(round(price, 2), sqlite) == R"(covet_round_decimal("t"."price", 3, ?))");
static_assert(expression(round(price, 2), postgresql) == R"(ROUND("t"."price", CAST($1 AS INTEGER)))");
static_assert(expression(round(price, 2), mysql) == R"(ROUND(`t`.`price`, ?))");

static_assert(expression(ceil(x), sqlite) == R"(covet_ceil("t"."x"))");
static_assert(expression(floor(price), sqlite) == R"(covet_floor_decimal("t"."price", 3))");
static_assert(expression(floor(price), postgresql) == R"(FLOOR("t"."price"))");

static_assert(expression(power(x, 2), sqlite) == R"(covet_power("t"."x", ?))");
static_assert(expression(power(x, 2), postgresql) == R"(POWER("t"."x", CAST($1 AS DOUBLE PRECISION)))");
static_assert(expression(power(x, 2), mysql) == R"(POW(`t`.`x`, ?))");
static_assert(expression(sqrt(x - 1.0), sqlite) == R"(covet_sqrt("t"."x" - ?))");
static_assert(expression(sqrt(x - 1.0), postgresql) == R"(SQRT(CASE WHEN "t"."x" - $1 >= 0 THEN "t"."x" - $1 END))");
static_assert(expression(sqrt(x), mysql) == R"(SQRT(`t`.`x`))");

static_assert(expression(greatest(n, 3), sqlite) == R"(MAX("t"."n", ?))");
static_assert(expression(greatest(n, 3), postgresql) ==
              R"(CASE WHEN NUM_NULLS("t"."n", CAST($1 AS INTEGER)) = 0 THEN GREATEST("t"."n", CAST($1 AS INTEGER)) END)");
static_assert(expression(greatest(n, 3), mysql) == R"(GREATEST(`t`.`n`, ?))");
static_assert(expression(least(n, price, 1), sqlite) == R"(MIN("t"."n" * 1000, "t"."price", ?))");

}  // namespace
