#include "property/round_trip.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <vector>

using namespace covet;
using namespace std::chrono;

namespace {

template <class Duration>
sys_time<Duration> at(std::int64_t count) {
    return sys_time<Duration>{Duration{static_cast<typename Duration::rep>(count)}};
}

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("points in time to the edge of 64 bits of microseconds") {
    property::check_round_trip<sys_time<microseconds>>(
        {at<microseconds>(0), at<microseconds>(-1), at<microseconds>(1'700'000'000'123'456), at<microseconds>(most), at<microseconds>(-most - 1)});
    property::check_inserts<sys_time<milliseconds>>(
        {at<milliseconds>(0), at<milliseconds>(-1), at<milliseconds>(most / 1000), at<milliseconds>(-(most / 1000))});
    property::check_inserts<sys_seconds>(
        {at<seconds>(0), at<seconds>(-62'135'596'800), at<seconds>(253'402'300'799), at<seconds>(most / 1'000'000)});
}

TEST_CASE("a point in time that does not fit is refused on every way") {
    using model = property::kept<sys_seconds>;
    database db{"sqlite::memory:"};
    db.create_tables<model>();
    const sys_seconds far = at<seconds>(most);
    CHECK_THROWS_AS(db.insert(model{.value = far}), conversion_error);
    CHECK_THROWS_AS(db.insert(std::vector{model{}, model{.value = far}}), conversion_error);
    CHECK_THROWS_AS(static_cast<void>(from<model>.where(col<&model::value> == far)), conversion_error);
    CHECK(db.count(from<model>) == 0);
}

TEST_CASE("dates, far ones and leap days") {
    const std::vector<sys_days> dates{sys_days{}, sys_days{2024y / 2 / 29}, sys_days{1y / 1 / 1}, sys_days{-4712y / 11 / 24},
                                      sys_days{9999y / 12 / 31}, sys_days{days{std::numeric_limits<days::rep>::min()}},
                                      sys_days{days{std::numeric_limits<days::rep>::max()}}};
    property::check_round_trip(dates);
    property::check_round_trip<year_month_day>({1970y / 1 / 1, 2024y / 2 / 29, 1900y / 2 / 28, year::min() / 1 / 1, year::max() / 12 / 31, 0y / 12 / 31});
}

TEST_CASE("durations count their own unit") {
    property::check_round_trip<nanoseconds>({0ns, 1ns, -1ns, nanoseconds::min(), nanoseconds::max()});
    property::check_inserts<minutes>({0min, -90min, minutes::max()});
    property::check_inserts<duration<std::int16_t, std::ratio<1, 3>>>({duration<std::int16_t, std::ratio<1, 3>>{-32768}});
}
