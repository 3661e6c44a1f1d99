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
    std::optional<std::int64_t> n{};
    double x{};
    float f{};
    decimal<10, 2> price{};
    std::string name{};
};

constexpr auto a = col<&t::a>;
constexpr auto x = col<&t::x>;

static_assert(everywhere(count(), "COUNT(*)"));
static_assert(everywhere(count(col<&t::n>), R"(COUNT("t"."n"))"));
static_assert(everywhere(sum(a), R"(SUM("t"."a"))"));
static_assert(everywhere(sum(col<&t::price>), R"(SUM("t"."price"))"));
static_assert(everywhere(min(col<&t::name>), R"(MIN("t"."name"))"));
static_assert(everywhere(max(x), R"(MAX("t"."x"))"));
static_assert(everywhere(count() > 1, "COUNT(*) > ?"));
static_assert(everywhere(max(x) - min(x), R"(MAX("t"."x") - MIN("t"."x"))"));
static_assert(everywhere(sum(a) + 1 > count(), R"(SUM("t"."a") + ? > COUNT(*))"));
static_assert(everywhere(-sum(a), R"(-SUM("t"."a"))"));

// A sum of integers is a BIGINT and one of floats a double, which PostgreSQL must be told.
static_assert(expression(sum(a * 2), sqlite) == R"(SUM("t"."a" * ?))");
static_assert(expression(sum(a * 2), postgresql) == R"(CAST(SUM("t"."a" * $1) AS BIGINT))");
static_assert(expression(sum(a * 2), mysql) == "SUM(`t`.`a` * ?)");
static_assert(expression(sum(col<&t::f>), sqlite) == R"(SUM("t"."f"))");
static_assert(expression(sum(col<&t::f>), postgresql) == R"(SUM(CAST("t"."f" AS DOUBLE PRECISION)))");
static_assert(expression(sum(col<&t::f>), mysql) == "SUM(`t`.`f`)");

// An average is one of doubles.
static_assert(everywhere(avg(x), R"(AVG("t"."x"))"));
static_assert(everywhere(avg(col<&t::f>), R"(AVG("t"."f"))"));
static_assert(expression(avg(a), sqlite) == R"(AVG("t"."a"))");
static_assert(expression(avg(a), postgresql) == R"(AVG(CAST("t"."a" AS DOUBLE PRECISION)))");
static_assert(expression(avg(a), mysql) == R"(AVG(CAST(`t`.`a` AS DOUBLE)))");
static_assert(expression(avg(col<&t::n>), postgresql) == R"(AVG(CAST("t"."n" AS DOUBLE PRECISION)))");

// SQLite has decimals as integers.
static_assert(expression(avg(col<&t::price>), sqlite) == R"((AVG("t"."price") / 100.0))");
static_assert(expression(avg(col<&t::price>), postgresql) == R"(AVG(CAST("t"."price" AS DOUBLE PRECISION)))");
static_assert(expression(avg(col<&t::price>), mysql) == R"(AVG(CAST(`t`.`price` AS DOUBLE)))");

static_assert(everywhere(coalesce(sum(x), 0.0), R"(COALESCE(SUM("t"."x"), ?))"));
static_assert(everywhere(coalesce(col<&t::n>, a, 0), R"(COALESCE("t"."n", "t"."a", ?))"));
static_assert(everywhere(coalesce(col<&t::n>, param), R"(COALESCE("t"."n", ?))"));
static_assert(everywhere(coalesce(col<&t::n>, 0) > 1, R"(COALESCE("t"."n", ?) > ?)"));
static_assert(everywhere(coalesce(col<&t::n> + 1, 0), R"(COALESCE("t"."n" + ?, ?))"));

static_assert(expression(bool_and(a > 1), sqlite) == R"(MIN("t"."a" > ?))");
static_assert(expression(bool_and(a > 1), postgresql) == R"(BOOL_AND("t"."a" > $1))");
static_assert(expression(bool_or(a > 1), postgresql) == R"(BOOL_OR("t"."a" > $1))");
static_assert(expression(bool_or(a > 1), mysql) == "MAX(`t`.`a` > ?)");

static_assert(everywhere(count(a).distinct(), R"(COUNT(DISTINCT "t"."a"))"));
static_assert(everywhere(sum(a).distinct(), R"(SUM(DISTINCT "t"."a"))"));
static_assert(expression(avg(a).distinct(), sqlite) == R"(AVG(DISTINCT "t"."a"))");
static_assert(expression(avg(a).distinct(), postgresql) == R"(AVG(DISTINCT CAST("t"."a" AS DOUBLE PRECISION)))");
static_assert(expression(avg(a).distinct(), mysql) == "AVG(DISTINCT CAST(`t`.`a` AS DOUBLE))");
static_assert(expression(sum(col<&t::n>).distinct(), postgresql) == R"(CAST(SUM(DISTINCT "t"."n") AS BIGINT))");
static_assert(expression(avg(col<&t::price>).distinct(), sqlite) == R"((AVG(DISTINCT "t"."price") / 100.0))");

// SQLite has statistics from its driver, and decimals as integers.
static_assert(expression(variance(x), sqlite) == R"(covet_var_samp("t"."x"))");
static_assert(expression(variance(x), postgresql) == R"(VAR_SAMP("t"."x"))");
static_assert(expression(stddev(a), postgresql) == R"(STDDEV_SAMP(CAST("t"."a" AS DOUBLE PRECISION)))");
static_assert(expression(stddev_population(a), mysql) == "STDDEV_POP(CAST(`t`.`a` AS DOUBLE))");
static_assert(expression(variance_population(x), mysql) == "VAR_POP(`t`.`x`)");
static_assert(expression(stddev(col<&t::price>), sqlite) == R"((covet_stddev_samp("t"."price") / 100.0))");
static_assert(expression(variance(col<&t::price>), sqlite) == R"((covet_var_samp("t"."price") / 10000.0))");

}  // namespace
