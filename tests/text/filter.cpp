#include "text.hpp"

#include <cstdint>
#include <optional>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int64_t> n{};
    double x{};
    decimal<10, 2> price{};
};

constexpr auto a = col<&t::a>;

constexpr auto rows = count().filter(a > 1);
static_assert(expression(rows, sqlite) == R"(COUNT(*) FILTER (WHERE "t"."a" > ?))");
static_assert(expression(rows, postgresql) == R"(COUNT(*) FILTER (WHERE "t"."a" > $1))");
static_assert(expression(rows, mysql) == "COUNT(CASE WHEN `t`.`a` > ? THEN 1 END)");

constexpr auto unlike = count(a).distinct().filter(col<&t::x> > col<&t::a>);
static_assert(expression(unlike, sqlite) == R"(COUNT(DISTINCT "t"."a") FILTER (WHERE "t"."x" > "t"."a"))");
static_assert(expression(unlike, mysql) == "COUNT(DISTINCT CASE WHEN `t`.`x` > `t`.`a` THEN `t`.`a` END)");

// What stands around the call stands around its filter too.
constexpr auto wide = sum(col<&t::n>).filter(a > 1);
static_assert(expression(wide, postgresql) == R"(CAST(SUM("t"."n") FILTER (WHERE "t"."a" > $1) AS BIGINT))");
constexpr auto mean = avg(col<&t::price>).filter(a > 1);
static_assert(expression(mean, sqlite) == R"((AVG("t"."price") FILTER (WHERE "t"."a" > ?) / 100.0))");
static_assert(expression(mean, mysql) == "AVG(CAST(CASE WHEN `t`.`a` > ? THEN `t`.`price` END AS DOUBLE))");

// Values are bound in MySQL's order; the others number them where their text has another.
constexpr auto both = sum(col<&t::x> * 2).filter(a.in(3, 4));
static_assert(expression(both, sqlite) == R"(SUM("t"."x" * ?3) FILTER (WHERE "t"."a" IN (?1, ?2)))");
static_assert(expression(both, postgresql) == R"(SUM("t"."x" * $3) FILTER (WHERE "t"."a" IN ($1, $2)))");
static_assert(expression(both, mysql) == "SUM(CASE WHEN `t`.`a` IN (?, ?) THEN `t`.`x` * ? END)");

constexpr auto between = from<t>.select(a, both, sum(a).filter(a > 5)).group_by(a).having(count() > 6);
static_assert(text::of(between, sqlite).ends_with(
    R"(SUM("t"."x" * ?3) FILTER (WHERE "t"."a" IN (?1, ?2)), SUM("t"."a") FILTER (WHERE "t"."a" > ?) )"
    R"(FROM "t" GROUP BY "t"."a" HAVING COUNT(*) > ?)"));
static_assert(text::of(between, postgresql).ends_with(
    R"(SUM("t"."x" * $3) FILTER (WHERE "t"."a" IN ($1, $2)), SUM("t"."a") FILTER (WHERE "t"."a" > $4) )"
    R"(FROM "t" GROUP BY "t"."a" HAVING COUNT(*) > $5)"));

}  // namespace
