#include "text.hpp"

#include <cstdint>
#include <optional>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int64_t> n{};
    double x{};
    decimal<10, 2> price{};
};

constexpr auto a = col<&t::a>;
constexpr auto n = col<&t::n>;
constexpr auto x = col<&t::x>;

static_assert(everywhere(count().over(), "COUNT(*) OVER ()"));
static_assert(everywhere(row_number().over(), "ROW_NUMBER() OVER ()"));
static_assert(everywhere(sum(x).over(partition_by(a)), R"(SUM("t"."x") OVER (PARTITION BY "t"."a"))"));
static_assert(everywhere(rank().over(order_by(a, desc(x))), R"(RANK() OVER (ORDER BY "t"."a", "t"."x" DESC))"));
static_assert(everywhere(dense_rank().over(partition_by(a, x).order_by(x)),
                         R"(DENSE_RANK() OVER (PARTITION BY "t"."a", "t"."x" ORDER BY "t"."x"))"));
static_assert(everywhere(percent_rank().over(order_by(a)), R"(PERCENT_RANK() OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(cume_dist().over(order_by(a)), R"(CUME_DIST() OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(ntile<4>().over(order_by(a)), R"(NTILE(4) OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(lag(x).over(order_by(a)), R"(LAG("t"."x", 1) OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(lead<2>(x + 1).over(order_by(a)), R"(LEAD("t"."x" + ?, 2) OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(first_value(x).over(order_by(a)), R"(FIRST_VALUE("t"."x") OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(last_value(x).over(order_by(a)), R"(LAST_VALUE("t"."x") OVER (ORDER BY "t"."a"))"));
static_assert(everywhere(nth_value<3>(x).over(order_by(a)), R"(NTH_VALUE("t"."x", 3) OVER (ORDER BY "t"."a"))"));
static_assert(expression(lag<1>(x, 0.0).over(order_by(a)), postgresql) == R"(LAG("t"."x", 1, $1) OVER (ORDER BY "t"."a"))");

// NULL is first in ascending order.
static_assert(expression(rank().over(order_by(n)), postgresql) == R"(RANK() OVER (ORDER BY "t"."n" NULLS FIRST))");
static_assert(expression(rank().over(order_by(desc(n))), postgresql) == R"(RANK() OVER (ORDER BY "t"."n" DESC NULLS LAST))");
static_assert(expression(rank().over(order_by(n)), mysql) == "RANK() OVER (ORDER BY `t`.`n`)");

static_assert(everywhere(sum(x).over(order_by(a).rows(unbounded_preceding, current_row)),
                         R"(SUM("t"."x") OVER (ORDER BY "t"."a" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))"));
static_assert(everywhere(sum(x).over(order_by(a).rows(preceding<2>, following<1>)),
                         R"(SUM("t"."x") OVER (ORDER BY "t"."a" ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING))"));
static_assert(everywhere(sum(x).over(partition_by(a).rows(current_row, unbounded_following)),
                         R"(SUM("t"."x") OVER (PARTITION BY "t"."a" ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING))"));
static_assert(everywhere(sum(x).over(order_by(a).range(preceding<10>, current_row)),
                         R"(SUM("t"."x") OVER (ORDER BY "t"."a" RANGE BETWEEN 10 PRECEDING AND CURRENT ROW))"));
static_assert(expression(sum(x).over(order_by(a).groups(preceding<1>, current_row)), sqlite) ==
              R"(SUM("t"."x") OVER (ORDER BY "t"."a" GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW))");

// Aggregates keep what stands around them, their filter and the order of their values.
static_assert(expression(sum(n).over(), postgresql) == R"(CAST(SUM("t"."n") OVER () AS BIGINT))");
static_assert(expression(avg(col<&t::price>).over(), sqlite) == R"((AVG("t"."price") OVER () / 100.0))");
static_assert(expression(stddev(x).over(), mysql) == "STDDEV_SAMP(`t`.`x`) OVER ()");
constexpr auto filtered = sum(x * 2).filter(a > 1).over(partition_by(a + 3));
static_assert(expression(filtered, sqlite) ==
              R"(SUM("t"."x" * ?2) FILTER (WHERE "t"."a" > ?1) OVER (PARTITION BY "t"."a" + ?))");
static_assert(expression(filtered, postgresql) ==
              R"(SUM("t"."x" * $2) FILTER (WHERE "t"."a" > $1) OVER (PARTITION BY "t"."a" + $3))");
static_assert(expression(filtered, mysql) == "SUM(CASE WHEN `t`.`a` > ? THEN `t`.`x` * ? END) OVER (PARTITION BY `t`.`a` + ?)");

static_assert(everywhere(sum(sum(x)).over(), R"(SUM(SUM("t"."x")) OVER ())"));

}  // namespace
