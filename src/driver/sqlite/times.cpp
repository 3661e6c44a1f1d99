#include <chrono>
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

std::string_view text_of(sqlite3_value* value) {
    const auto* const begin = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {begin, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void result_part(sqlite3_context* context, std::string_view part, sys_days day, microseconds time) {
    if (is_in_calendar(day))
        sqlite3_result_int64(context, part_of(day, time, part));
    else
        sqlite3_result_error(context, "a date is out of the calendar's range", -1);
}

void date_part(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::int64_t count = sqlite3_value_int64(arguments[1]);
    const bool fits = count >= first_day.time_since_epoch().count() && count <= last_day.time_since_epoch().count();
    const sys_days day{days{fits ? static_cast<days::rep>(count) : std::numeric_limits<days::rep>::max()}};
    result_part(context, text_of(arguments[0]), day, {});
}

void time_part(sqlite3_context* context, int, sqlite3_value** arguments) {
    const moment at{microseconds{sqlite3_value_int64(arguments[1])}};
    const auto day = floor<days>(at);
    result_part(context, text_of(arguments[0]), day, at - day);
}

}  // namespace

void register_time_functions(sqlite3* db) {
    add_function(db, "covet_date_part", 2, date_part);
    add_function(db, "covet_time_part", 2, time_part);
}

}  // namespace covet::driver::sqlite_driver
