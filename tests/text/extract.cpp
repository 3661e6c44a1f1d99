#include "text.hpp"

#include <chrono>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::chrono::sys_days due{};
    std::chrono::sys_time<std::chrono::microseconds> at{};
};

constexpr auto due = col<&t::due>;
constexpr auto at = col<&t::at>;

static_assert(expression(year_of(due), sqlite) == R"(covet_date_part('YEAR', "t"."due"))");
static_assert(expression(year_of(due), postgresql) == R"(CAST(EXTRACT(YEAR FROM "t"."due") AS BIGINT))");
static_assert(expression(year_of(due), mysql) == R"(EXTRACT(YEAR FROM `t`.`due`))");
static_assert(expression(hour_of(at), sqlite) == R"(covet_time_part('HOUR', "t"."at"))");
static_assert(expression(hour_of(at), postgresql) == R"(CAST(EXTRACT(HOUR FROM "t"."at" AT TIME ZONE 'UTC') AS BIGINT))");
static_assert(expression(hour_of(at), mysql) == R"(EXTRACT(HOUR FROM `t`.`at`))");
static_assert(expression(second_of(at), postgresql) ==
              R"(CAST(FLOOR(EXTRACT(SECOND FROM "t"."at" AT TIME ZONE 'UTC')) AS BIGINT))");
static_assert(expression(epoch_of(at), mysql) == R"((TO_SECONDS(`t`.`at`) - 62167219200))");

}  // namespace
