#include "text.hpp"

#include <chrono>

using namespace covet;
using namespace std::chrono;
using text::everywhere;
using text::expression;

namespace {

struct t {
    sys_days due{};
    sys_time<microseconds> at{};
    sys_time<microseconds> until{};
};

constexpr auto due = col<&t::due>;
constexpr auto at = col<&t::at>;
constexpr auto until = col<&t::until>;

static_assert(expression(now(), postgresql) == "STATEMENT_TIMESTAMP()");
static_assert(expression(now(), mysql) == "UTC_TIMESTAMP(6)");
static_assert(expression(current_date(), sqlite) == "CAST(JULIANDAY('now', 'start of day') - 2440587.5 AS INTEGER)");
static_assert(expression(current_date(), mysql) == "UTC_DATE()");

static_assert(expression(date_trunc<time_part::month>(at), sqlite) == R"(covet_trunc_time('MONTH', "t"."at"))");
static_assert(expression(date_trunc<time_part::month>(at), postgresql) == R"(DATE_TRUNC('MONTH', "t"."at", 'UTC'))");
static_assert(expression(date_trunc<time_part::hour>(at), mysql) ==
              R"(CAST(DATE_FORMAT(`t`.`at`, '%Y-%m-%d %H:00:00') AS DATETIME(6)))");
static_assert(expression(date_trunc<time_part::year>(due), postgresql) ==
              R"(CAST(DATE_TRUNC('YEAR', CAST("t"."due" AS TIMESTAMP)) AS DATE))");
static_assert(expression(date_trunc<time_part::year>(due), mysql) == R"(CAST(DATE_FORMAT(`t`.`due`, '%Y-01-01') AS DATE))");

static_assert(expression(at + minutes{5}, sqlite) == R"(("t"."at" + ?))");
static_assert(expression(at - minutes{5}, postgresql) == R"(("t"."at" + CAST($1 AS BIGINT) * INTERVAL '1 microsecond'))");
static_assert(expression(minutes{5} + at, mysql) == R"(DATE_ADD(`t`.`at`, INTERVAL ? MICROSECOND))");
static_assert(expression(due + days{5}, sqlite) == R"(("t"."due" + ?))");
static_assert(expression(due + days{5}, postgresql) == R"(("t"."due" + CAST($1 AS INTEGER)))");
static_assert(expression(due + days{5}, mysql) == R"(DATE_ADD(`t`.`due`, INTERVAL ? DAY))");
static_assert(expression(at + months{1}, sqlite) == R"(covet_add_months_to_time("t"."at", ?))");
static_assert(expression(at + months{1}, postgresql) ==
              R"((("t"."at" AT TIME ZONE 'UTC' + CAST($1 AS INTEGER) * INTERVAL '1 month') AT TIME ZONE 'UTC'))");
static_assert(expression(due - years{1}, postgresql) == R"(CAST("t"."due" + CAST($1 AS INTEGER) * INTERVAL '1 month' AS DATE))");
static_assert(expression(due - years{1}, mysql) == R"(DATE_ADD(`t`.`due`, INTERVAL ? MONTH))");

static_assert(expression(until - at, sqlite) == R"(("t"."until" - "t"."at"))");
static_assert(expression(until - at, postgresql) == R"(CAST(EXTRACT(EPOCH FROM "t"."until" - "t"."at") * 1000000 AS BIGINT))");
static_assert(expression(until - at, mysql) == R"((-TIMESTAMPDIFF(MICROSECOND, `t`.`until`, `t`.`at`)))");
static_assert(expression(due - sys_days{}, postgresql) == R"(("t"."due" - CAST($1 AS DATE)))");
static_assert(expression(due - current_date(), mysql) == R"(DATEDIFF(`t`.`due`, UTC_DATE()))");

}  // namespace
