#include "text.hpp"

#include <cstdint>
#include <optional>

using namespace covet;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int64_t> n{};
    double x{};
};

constexpr auto a = col<&t::a>;
constexpr auto x = col<&t::x>;

constexpr auto two = from<t>.select(rank().over(window<"w">), sum(x).over(window<"all">))
                         .order_by(a + 2)
                         .group_by(a, x)
                         .having(count() > 1)
                         .window<"w">(order_by(a + 1))
                         .window<"all">(partition_by(a).order_by(x).rows(preceding<1>, current_row));
static_assert(text::of(two, sqlite) ==
              R"(SELECT RANK() OVER "w", SUM("t"."x") OVER "all" FROM "t" GROUP BY "t"."a", "t"."x" HAVING COUNT(*) > ? )"
              R"(WINDOW "w" AS (ORDER BY "t"."a" + ?), )"
              R"("all" AS (PARTITION BY "t"."a" ORDER BY "t"."x" ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) )"
              R"(ORDER BY "t"."a" + ?)");
static_assert(text::of(two, postgresql).ends_with(R"(ORDER BY "t"."a" + $3)"));
static_assert(text::of(two, mysql).starts_with("SELECT RANK() OVER `w`, SUM(`t`.`x`) OVER `all` FROM `t`"));

}  // namespace
