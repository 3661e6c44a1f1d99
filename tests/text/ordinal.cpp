#include "text.hpp"

#include <cstdint>
#include <optional>

using namespace covet;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int64_t> n{};
};

constexpr auto tens = from<t>.select(col<&t::a> / 10, count()).group_by(ordinal<1>).order_by(ordinal<1>, desc(ordinal<2>));
static_assert(text::of(tens, sqlite) == R"(SELECT "t"."a" / ?, COUNT(*) FROM "t" GROUP BY 1 ORDER BY 1, 2 DESC)");
static_assert(text::of(tens, postgresql) ==
              R"(SELECT "t"."a" / $1, COUNT(*) FROM "t" GROUP BY 1 ORDER BY 1 NULLS FIRST, 2 DESC NULLS LAST)");
static_assert(text::of(tens, mysql) == "SELECT `t`.`a` DIV ?, COUNT(*) FROM `t` GROUP BY 1 ORDER BY 1, 2 DESC");

}  // namespace
