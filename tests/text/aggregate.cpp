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
static_assert(everywhere(sum(a * 2), R"(SUM("t"."a" * ?))"));
static_assert(everywhere(sum(col<&t::price>), R"(SUM("t"."price"))"));
static_assert(everywhere(min(col<&t::name>), R"(MIN("t"."name"))"));
static_assert(everywhere(max(x), R"(MAX("t"."x"))"));
static_assert(everywhere(count() > 1, "COUNT(*) > ?"));
static_assert(everywhere(max(x) - min(x), R"(MAX("t"."x") - MIN("t"."x"))"));
static_assert(everywhere(sum(a) + 1 > count(), R"(SUM("t"."a") + ? > COUNT(*))"));
static_assert(everywhere(-sum(a), R"(-SUM("t"."a"))"));

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

}  // namespace
