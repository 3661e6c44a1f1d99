#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

using namespace covet;
using namespace std::chrono;
using shop::in_memory;

namespace {

struct event {
    std::int64_t id{};
    sys_days day{};
    sys_time<microseconds> at{};
    std::optional<year_month_day> until{};
};

using parts = std::array<std::int64_t, 7>;

struct events : in_memory<event> {
    parts of(sys_time<microseconds> at) {
        run(erase<event>.unconditionally());
        insert(event{.day = floor<days>(at), .at = at});
        constexpr auto t = col<&event::at>;
        const auto [year, month, day, hour, minute, second, epoch] = one(from<event>.select(
            year_of(t), month_of(t), day_of(t), hour_of(t), minute_of(t), second_of(t), epoch_of(t)));
        constexpr auto d = col<&event::day>;
        const auto date = one(from<event>.select(year_of(d), month_of(d), day_of(d), epoch_of(d)));
        CHECK(date == std::tuple{year, month, day, epoch - hour * 3600 - minute * 60 - second});
        return {year, month, day, hour, minute, second, epoch};
    }
};

}  // namespace

TEST_CASE("parts of dates and of points in time") {
    events db;
    CHECK(db.of(sys_days{2026y / 2 / 28} + 23h + 59min + 58s + 999'999us) == parts{2026, 2, 28, 23, 59, 58, 1772323198});
    CHECK(db.of(sys_days{2000y / 2 / 29}) == parts{2000, 2, 29, 0, 0, 0, 951782400});
    CHECK(db.of(sys_days{1970y / 1 / 1}) == parts{1970, 1, 1, 0, 0, 0, 0});
    CHECK(db.of(sys_days{1970y / 1 / 1} - 1us) == parts{1969, 12, 31, 23, 59, 59, -1});
    CHECK(db.of(sys_days{1900y / 3 / 1} + 12h) == parts{1900, 3, 1, 12, 0, 0, -2203848000});
}

TEST_CASE("parts select, group and order") {
    events db;
    db.insert(std::vector<event>{{.at = sys_days{2024y / 5 / 1}}, {.at = sys_days{2025y / 5 / 1}}, {.at = sys_days{2025y / 6 / 1}}});
    constexpr auto y = year_of(col<&event::at>);
    CHECK(db.all(from<event>.group_by(y).select(y, count()).order_by(desc(y))) ==
          std::vector<std::tuple<std::int64_t, std::int64_t>>{{2025, 2}, {2024, 1}});
    CHECK(db.count(from<event>.where(month_of(col<&event::at>) == 5)) == 2);
    CHECK(db.all(from<event>.select(year_of(col<&event::until>)))[0] == std::nullopt);
}
