#include "text.hpp"

#include <cstdint>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    decimal<10, 2> price{};
    decimal<10, 2> fee{};
    decimal<10, 4> rate{};
    std::int32_t n{};
    double x{};
};

constexpr auto price = col<&t::price>;
constexpr auto fee = col<&t::fee>;
constexpr auto rate = col<&t::rate>;
constexpr auto n = col<&t::n>;
constexpr auto x = col<&t::x>;

static_assert(everywhere(price + fee, R"("t"."price" + "t"."fee")"));
static_assert(everywhere(price * rate, R"("t"."price" * "t"."rate")"));
static_assert(everywhere(price * (1 - fee), R"("t"."price" * (? - "t"."fee"))"));
static_assert(everywhere(price > fee, R"("t"."price" > "t"."fee")"));

// SQLite has to be told that its integers count unlike parts.
static_assert(expression(price + rate, sqlite) == R"("t"."price" * 100 + "t"."rate")");
static_assert(expression(price + rate, postgresql) == R"("t"."price" + "t"."rate")");
static_assert(expression(price + rate, mysql) == R"(`t`.`price` + `t`.`rate`)");
static_assert(expression(n - price, sqlite) == R"("t"."n" * 100 - "t"."price")");
static_assert(expression(rate - (price - fee), sqlite) == R"("t"."rate" - ("t"."price" - "t"."fee") * 100)");
static_assert(expression(rate > price, sqlite) == R"("t"."rate" > "t"."price" * 100)");
static_assert(expression(price == n, sqlite) == R"("t"."price" = "t"."n" * 100)");
static_assert(expression(price == n, postgresql) == R"("t"."price" = "t"."n")");
static_assert(expression(rate.same_as(price), sqlite) == R"("t"."rate" IS "t"."price" * 100)");
static_assert(expression(n > decimal<3, 1>{}, sqlite) == R"("t"."n" * 10 > ?)");
static_assert(expression(n > decimal<3, 1>{}, postgresql) == R"("t"."n" > CAST($1 AS NUMERIC))");

// Quotients, and comparisons with real numbers, are those of real numbers.
static_assert(expression(price / n, sqlite) == R"(("t"."price" / 100.0) / "t"."n")");
static_assert(expression(price / n, postgresql) == R"(CAST("t"."price" AS DOUBLE PRECISION) / NULLIF("t"."n", 0))");
static_assert(expression(price / n, mysql) == R"(CAST(`t`.`price` AS DOUBLE) / `t`.`n`)");
static_assert(expression(price / rate, sqlite) == R"(("t"."price" / 100.0) / ("t"."rate" / 10000.0))");
static_assert(expression((price + fee) / 3, sqlite) == R"((("t"."price" + "t"."fee") / 100.0) / ?)");
static_assert(expression(price > x, sqlite) == R"(("t"."price" / 100.0) > "t"."x")");
static_assert(expression(price > x, postgresql) == R"(CAST("t"."price" AS DOUBLE PRECISION) > "t"."x")");
static_assert(expression(price < 2.5, mysql) == R"(CAST(`t`.`price` AS DOUBLE) < ?)");

}  // namespace
