#include "round_trip.hpp"

#include <covet/core/error.hpp>
#include <covet/schema/types/chrono.hpp>

#include <doctest/doctest.h>

using namespace covet;
using namespace covet::tests;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("a coarse time that microseconds cannot hold is refused") {
    CHECK_THROWS_AS(schema::codec<sys_seconds>::hold(sys_seconds::max()), conversion_error);
    CHECK_THROWS_AS(schema::codec<sys_seconds>::hold(sys_seconds::min()), conversion_error);
    CHECK_THROWS_AS(schema::codec<sys_time<hours>>::hold(sys_time<hours>::max()), conversion_error);
    CHECK_THROWS_AS(schema::codec<sys_time<duration<std::uint64_t>>>::hold(sys_time<duration<std::uint64_t>>::max()),
                    conversion_error);

    const sys_seconds latest{seconds{INT64_MAX / 1'000'000}};
    CHECK((through_codec(latest) == latest));
    CHECK_THROWS_AS(schema::codec<sys_seconds>::hold(latest + 1s), conversion_error);
    const sys_seconds earliest{seconds{INT64_MIN / 1'000'000}};
    CHECK((through_codec(earliest) == earliest));
    CHECK_THROWS_AS(schema::codec<sys_seconds>::hold(earliest - 1s), conversion_error);
}

TEST_CASE("times and dates come back") {
    for (const year_month_day date : {year::min() / January / 1, year::max() / December / 31, 0y / January / 1,
                                      1900y / February / 28, 2000y / February / 29, 2024y / February / 29}) {
        CHECK((through_codec(date) == date));
        CHECK((through_codec(sys_days{date}) == sys_days{date}));
        const auto noon = sys_days{date} + 12h + 34min + 56s + 789012us;
        CHECK((through_codec(noon) == noon));
    }
    CHECK((through_codec(sys_days::max()) == sys_days::max()));
    CHECK((through_codec(sys_days::min()) == sys_days::min()));
}

TEST_CASE("a date that is not in the calendar is refused") {
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(2023y / February / 29), conversion_error);
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(1900y / February / 29), conversion_error);
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(2024y / April / 31), conversion_error);
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(2024y / month{13} / 1), conversion_error);
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(2024y / January / 0), conversion_error);
    CHECK_THROWS_AS(schema::codec<year_month_day>::hold(year{-32768} / January / 1), conversion_error);
    CHECK_THROWS_AS(schema::codec<std::optional<year_month_day>>::hold(year_month_day{}), conversion_error);
}

TEST_CASE("a duration of unsigned 64 bits stops where databases do") {
    using unsigned_seconds = duration<std::uint64_t>;
    CHECK((through_codec(unsigned_seconds{INT64_MAX}) == unsigned_seconds{INT64_MAX}));
    CHECK_THROWS_AS(schema::codec<unsigned_seconds>::hold(unsigned_seconds{std::uint64_t{1} << 63}), conversion_error);
    CHECK_FALSE(read_cell<unsigned_seconds>(value_view::integer(-1)));
}
