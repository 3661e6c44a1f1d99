#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <optional>

using namespace covet;
using namespace std::chrono;
using shop::in_memory;

namespace {

using moment = sys_time<microseconds>;

struct event {
    std::int64_t id{};
    sys_days day{};
    moment at{};
    std::optional<moment> until{};
};

constexpr auto date = col<&event::day>;
constexpr auto at = col<&event::at>;
constexpr auto until = col<&event::until>;

struct events : in_memory<event> {
    explicit events(moment when) { insert(event{.day = floor<days>(when), .at = when}); }
    template <class Expression>
    auto value(const Expression& e) {
        return one(from<event>.select(e));
    }
};

}  // namespace

TEST_CASE("times are cut to a part") {
    events db{sys_days{1969y / 8 / 17} + 23h + 59min + 58s + 7us};
    CHECK(db.value(date_trunc<time_part::year>(at)) == sys_days{1969y / 1 / 1});
    CHECK(db.value(date_trunc<time_part::month>(at)) == sys_days{1969y / 8 / 1});
    CHECK(db.value(date_trunc<time_part::day>(at)) == sys_days{1969y / 8 / 17});
    CHECK(db.value(date_trunc<time_part::hour>(at)) == sys_days{1969y / 8 / 17} + 23h);
    CHECK(db.value(date_trunc<time_part::minute>(at)) == sys_days{1969y / 8 / 17} + 23h + 59min);
    CHECK(db.value(date_trunc<time_part::second>(at)) == sys_days{1969y / 8 / 17} + 23h + 59min + 58s);
    CHECK(db.value(date_trunc<time_part::year>(date)) == sys_days{1969y / 1 / 1});
    CHECK(db.value(date_trunc<time_part::month>(date)) == sys_days{1969y / 8 / 1});
    CHECK(db.value(date_trunc<time_part::day>(until)) == std::nullopt);
}

TEST_CASE("durations are added and taken away") {
    const moment when = sys_days{2024y / 1 / 31} + 12h;
    events db{when};
    CHECK(db.value(at + 90min) == when + 90min);
    CHECK(db.value(at - 1us) == when - 1us);
    CHECK(db.value(2h + at) == when + 2h);
    CHECK(db.value(at + days{1}) == when + days{1});
    CHECK(db.value(date + days{30}) == sys_days{2024y / 3 / 1});
    CHECK(db.value(date - weeks{1}) == sys_days{2024y / 1 / 24});
    CHECK(db.value(until + 1h) == std::nullopt);
    CHECK(db.count(from<event>.where(at + 1h > when and at - 1h < when)) == 1);
    CHECK_THROWS_AS(static_cast<void>(at + years{20'000}), misuse);
    CHECK_THROWS_AS(static_cast<void>(at + hours{24 * 365 * 1000}), misuse);
}

TEST_CASE("a month ends where another does") {
    events db{sys_days{2024y / 1 / 31} + 12h};
    CHECK(db.value(date + months{1}) == sys_days{2024y / 2 / 29});
    CHECK(db.value(at + months{1}) == sys_days{2024y / 2 / 29} + 12h);
    CHECK(db.value(at - months{2}) == sys_days{2023y / 11 / 30} + 12h);
    CHECK(db.value(date + months{12}) == sys_days{2025y / 1 / 31});
    CHECK(db.value(date + months{1} + years{1}) == sys_days{2025y / 2 / 28});
    CHECK(db.value(date - years{100}) == sys_days{1924y / 1 / 31});
    CHECK(db.value(until + months{1}) == std::nullopt);
}

TEST_CASE("times have a difference") {
    const moment when = sys_days{2024y / 1 / 31} + 12h;
    events db{when};
    CHECK(db.value(at - (when - 5s)) == 5s);
    CHECK(db.value((when - 5s) - at) == -5s);
    CHECK(db.value(date - sys_days{2024y / 1 / 1}) == days{30});
    CHECK(db.value(until - at) == std::nullopt);
    CHECK(db.count(from<event>.where(at - moment{} > hours{1})) == 1);
}

TEST_CASE("what time it is") {
    events db{floor<microseconds>(system_clock::now())};
    const auto passed = db.value(now() - at);
    CHECK(passed > -10s);
    CHECK(passed < 600s);
    CHECK(db.value(current_date() - date) <= days{1});
    CHECK(db.count(from<event>.where(at > now() - 1h)) == 1);
}
