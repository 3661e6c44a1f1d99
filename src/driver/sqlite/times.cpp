#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "functions.hpp"

/// \file
/// Parts of what SQLite keeps as an integer: a date as days since 1970, a point in time as microseconds.
namespace covet::driver::sqlite_driver {
namespace {

using namespace std::chrono;

using moment = sys_time<microseconds>;

/// The calendar of std::chrono has no other years.
constexpr sys_days first_day = year::min() / January / 1;
constexpr sys_days last_day = year::max() / December / 31;

bool is_in_calendar(sys_days day) { return day >= first_day && day <= last_day; }

std::int64_t part_of(sys_days day, microseconds time, std::string_view part) {
    const year_month_day date{day};
    if (part == "YEAR") return static_cast<int>(date.year());
    if (part == "MONTH") return static_cast<unsigned>(date.month());
    if (part == "DAY") return static_cast<unsigned>(date.day());
    if (part == "HOUR") return duration_cast<hours>(time).count();
    if (part == "MINUTE") return duration_cast<minutes>(time).count() % 60;
    if (part == "SECOND") return duration_cast<seconds>(time).count() % 60;
    return duration_cast<seconds>(day.time_since_epoch()).count() + duration_cast<seconds>(time).count();
}

/// A date of the calendar; other numbers of days become one beyond it.
sys_days date_of(sqlite3_value* value) {
    const std::int64_t count = sqlite3_value_int64(value);
    const bool fits = count >= first_day.time_since_epoch().count() && count <= last_day.time_since_epoch().count();
    return sys_days{days{fits ? static_cast<days::rep>(count) : std::numeric_limits<days::rep>::max()}};
}

moment moment_of(sqlite3_value* value) { return moment{microseconds{sqlite3_value_int64(value)}}; }

std::string_view text_of(sqlite3_value* value) {
    const auto* const begin = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {begin, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// Calls `give` for a date of the calendar.
template <class Give>
void with_date(sqlite3_context* context, sys_days day, Give give) {
    if (is_in_calendar(day))
        give();
    else
        sqlite3_result_error(context, "a date is out of the calendar's range", -1);
}

void result_part(sqlite3_context* context, std::string_view part, sys_days day, microseconds time) {
    with_date(context, day, [&] { sqlite3_result_int64(context, part_of(day, time, part)); });
}

void date_part(sqlite3_context* context, int, sqlite3_value** arguments) {
    result_part(context, text_of(arguments[0]), date_of(arguments[1]), {});
}

void time_part(sqlite3_context* context, int, sqlite3_value** arguments) {
    const moment at = moment_of(arguments[1]);
    const auto day = floor<days>(at);
    result_part(context, text_of(arguments[0]), day, at - day);
}

sys_days trunc_day(sys_days day, std::string_view part) {
    const year_month_day date{day};
    if (part == "YEAR") return date.year() / January / 1;
    if (part == "MONTH") return date.year() / date.month() / 1;
    return day;
}

void trunc_date(sqlite3_context* context, int, sqlite3_value** arguments) {
    const sys_days day = date_of(arguments[1]);
    with_date(context, day, [&] {
        sqlite3_result_int64(context, trunc_day(day, text_of(arguments[0])).time_since_epoch().count());
    });
}

moment trunc_moment(moment at, std::string_view part) {
    if (part == "HOUR") return floor<hours>(at);
    if (part == "MINUTE") return floor<minutes>(at);
    if (part == "SECOND") return floor<seconds>(at);
    return trunc_day(floor<days>(at), part);
}

void trunc_time(sqlite3_context* context, int, sqlite3_value** arguments) {
    const moment at = moment_of(arguments[1]);
    with_date(context, floor<days>(at), [&] {
        sqlite3_result_int64(context, trunc_moment(at, text_of(arguments[0])).time_since_epoch().count());
    });
}

/// Calls `give(months)` for a date that stays in the calendar when it moves by a number of months.
template <class Give>
void with_months(sqlite3_context* context, sys_days day, sqlite3_value* value, Give give) {
    constexpr std::int64_t most = 12 * 65536;
    const std::int64_t count = std::clamp<std::int64_t>(sqlite3_value_int64(value), -most, most);
    const sys_days furthest = is_in_calendar(day) ? day + days{31 * static_cast<days::rep>(count)} : day;
    with_date(context, furthest, [&] { give(count); });
}

/// The same day of another month, or its last.
sys_days plus_months(sys_days day, std::int64_t count) {
    const year_month_day date{day};
    const year_month month = date.year() / date.month() + months{static_cast<int>(count)};
    const year_month_day same = month / date.day();
    return same.ok() ? sys_days{same} : sys_days{month / last};
}

void add_months_to_date(sqlite3_context* context, int, sqlite3_value** arguments) {
    const sys_days day = date_of(arguments[0]);
    with_months(context, day, arguments[1], [&](std::int64_t count) {
        sqlite3_result_int64(context, plus_months(day, count).time_since_epoch().count());
    });
}

void add_months_to_time(sqlite3_context* context, int, sqlite3_value** arguments) {
    const moment at = moment_of(arguments[0]);
    const auto day = floor<days>(at);
    with_months(context, day, arguments[1], [&](std::int64_t count) {
        const moment moved = plus_months(day, count) + (at - day);
        sqlite3_result_int64(context, moved.time_since_epoch().count());
    });
}

}  // namespace

void register_time_functions(sqlite3* db) {
    add_function(db, "covet_date_part", 2, date_part);
    add_function(db, "covet_time_part", 2, time_part);
    add_function(db, "covet_trunc_date", 2, trunc_date);
    add_function(db, "covet_trunc_time", 2, trunc_time);
    add_function(db, "covet_add_months_to_date", 2, add_months_to_date);
    add_function(db, "covet_add_months_to_time", 2, add_months_to_time);
}

}  // namespace covet::driver::sqlite_driver
