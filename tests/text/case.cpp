#include "text.hpp"

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    double x{};
    std::string s{};
    std::optional<std::int32_t> n{};
    decimal<10, 2> price{};
};

constexpr auto a = col<&t::a>;
constexpr auto x = col<&t::x>;

static_assert(everywhere(case_when(a > x, a), R"(CASE WHEN "t"."a" > "t"."x" THEN "t"."a" END)"));
static_assert(everywhere(case_when(a > x, x).otherwise(x), R"(CASE WHEN "t"."a" > "t"."x" THEN "t"."x" ELSE "t"."x" END)"));
static_assert(everywhere(case_when(a > x, a).when(col<&t::n>.is_null(), a).otherwise(a),
                         R"(CASE WHEN "t"."a" > "t"."x" THEN "t"."a" WHEN "t"."n" IS NULL THEN "t"."a" ELSE "t"."a" END)"));
static_assert(everywhere(case_when(a > x, a).otherwise(a) + a,
                         R"(CASE WHEN "t"."a" > "t"."x" THEN "t"."a" ELSE "t"."a" END + "t"."a")"));

// PostgreSQL takes parameters in branches for text.
static_assert(expression(case_when(a > 1, "one").otherwise("none"), sqlite) == R"(CASE WHEN "t"."a" > ? THEN ? ELSE ? END)");
static_assert(expression(case_when(a > 1, "one").otherwise("none"), postgresql) ==
              R"(CASE WHEN "t"."a" > $1 THEN CAST($2 AS TEXT) ELSE CAST($3 AS TEXT) END)");
static_assert(expression(case_when(a > 1, 1).otherwise(param), postgresql) ==
              R"(CASE WHEN "t"."a" > $1 THEN CAST($2 AS INTEGER) ELSE CAST($3 AS INTEGER) END)");

// One type for all branches.
static_assert(expression(case_when(a > 1, x).otherwise(a), sqlite) ==
              R"(CASE WHEN "t"."a" > ? THEN "t"."x" ELSE CAST("t"."a" AS REAL) END)");
static_assert(expression(case_when(a > 1, col<&t::price>).otherwise(a), sqlite) ==
              R"(CASE WHEN "t"."a" > ? THEN "t"."price" ELSE "t"."a" * 100 END)");

static_assert(everywhere(nullif(a, col<&t::n>), R"(NULLIF("t"."a", "t"."n"))"));
static_assert(everywhere(nullif(col<&t::s>, ""), R"(NULLIF("t"."s", ?))"));
static_assert(expression(nullif(a, 2.5), postgresql) == R"(NULLIF("t"."a", CAST($1 AS DOUBLE PRECISION)))");

static_assert(everywhere(coalesce(col<&t::n>, a), R"(COALESCE("t"."n", "t"."a"))"));
static_assert(expression(coalesce(col<&t::n>, x), sqlite) == R"(COALESCE(CAST("t"."n" AS REAL), "t"."x"))");

}  // namespace
