#include <covet/schema/types/chrono.hpp>

#include <cstdint>

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using covet::sql_type;
using covet::value_view;
using covet::schema::codec;

template <class T>
constexpr sql_type meaning = codec<T>::type.type;

template <class T>
constexpr std::int64_t stored(const T& value) {
    return codec<T>::hold(value).as_integer();
}

template <class T>
constexpr bool reads(std::int64_t cell, const T& expected) {
    T out{};
    return codec<T>::read(value_view::integer(cell), out) && out == expected;
}

template <class T>
constexpr bool refuses(const value_view& cell) {
    T out{};
    return !codec<T>::read(cell, out);
}

using sys_micros = sys_time<microseconds>;
using sys_minutes = sys_time<minutes>;
using sys_millis32 = sys_time<duration<std::int32_t, std::milli>>;

static_assert(meaning<sys_micros> == sql_type::timestamp);
static_assert(meaning<sys_seconds> == sql_type::timestamp);
static_assert(meaning<sys_time<hours>> == sql_type::timestamp);
static_assert(meaning<sys_time<weeks>> == sql_type::timestamp);
static_assert(meaning<sys_days> == sql_type::date);
static_assert(meaning<year_month_day> == sql_type::date);
static_assert(meaning<seconds> == sql_type::duration);
static_assert(!covet::schema::bindable<sys_time<duration<double>>>);
static_assert(!covet::schema::bindable<duration<double>>);

// A timestamp is a count of microseconds.
static_assert(stored(sys_micros{1us}) == 1);
static_assert(stored(sys_seconds{-1s}) == -1'000'000);
static_assert(stored(sys_days{2024y / February / 29} + 12h) == 1'709'208'000'000'000);
static_assert(stored(sys_micros::min()) == INT64_MIN);
static_assert(stored(sys_micros::max()) == INT64_MAX);
static_assert(reads(INT64_MIN, sys_micros::min()));
static_assert(reads(INT64_MAX, sys_micros::max()));
static_assert(reads(-60'000'000, sys_minutes{-1min}));

// Nothing is rounded when read.
static_assert(refuses<sys_seconds>(value_view::integer(1'500'000)));
static_assert(refuses<sys_seconds>(value_view::integer(-1)));
static_assert(refuses<sys_minutes>(value_view::integer(61'000'000)));
static_assert(reads(2'147'483'647'000, sys_millis32::max()));
static_assert(refuses<sys_millis32>(value_view::integer(2'147'483'648'000)));
static_assert(refuses<sys_micros>(value_view::null()));
static_assert(refuses<sys_micros>(value_view::real(1.0)));
static_assert(refuses<sys_micros>(value_view::text("1")));

// A date is a count of days.
static_assert(stored(sys_days{1970y / January / 1}) == 0);
static_assert(stored(1969y / December / 31) == -1);
static_assert(stored(2024y / February / 29) == 19'782);
static_assert(stored(2000y / February / 29) == 11'016);
static_assert(reads(19'782, 2024y / February / 29));
static_assert(stored(year::min() / January / 1) == -12'687'428);
static_assert(stored(year::max() / December / 31) == 11'248'737);
static_assert(reads(-12'687'428, year::min() / January / 1));
static_assert(reads(11'248'737, year::max() / December / 31));
static_assert(refuses<year_month_day>(value_view::integer(-12'687'429)));
static_assert(refuses<year_month_day>(value_view::integer(11'248'738)));
static_assert(refuses<year_month_day>(value_view::integer(INT64_MIN)));
static_assert(refuses<year_month_day>(value_view::null()));

// A duration is a count of its own unit.
static_assert(stored(90min) == 90);
static_assert(stored(nanoseconds::min()) == INT64_MIN);
static_assert(reads(-5, hours{-5}));
static_assert(reads(127, duration<std::int8_t>{127}));
static_assert(refuses<duration<std::int8_t>>(value_view::integer(128)));
static_assert(refuses<seconds>(value_view::real(1.0)));

}  // namespace
