#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include "functions.hpp"

namespace covet::driver::sqlite_driver {
namespace {

void integer(sqlite3_context* context, int, sqlite3_value** arguments) {
    const double whole = std::trunc(sqlite3_value_double(arguments[0]));
    constexpr double limit = 9223372036854775808.0;
    if (whole >= -limit && whole < limit)
        sqlite3_result_int64(context, static_cast<std::int64_t>(whole));
    else
        sqlite3_result_error(context, "a number is out of the range of an integer", -1);
}

void ceil(sqlite3_context* context, int, sqlite3_value** arguments) {
    sqlite3_result_double(context, std::ceil(sqlite3_value_double(arguments[0])));
}

void floor(sqlite3_context* context, int, sqlite3_value** arguments) {
    sqlite3_result_double(context, std::floor(sqlite3_value_double(arguments[0])));
}

void power(sqlite3_context* context, int, sqlite3_value** arguments) {
    const double result = std::pow(sqlite3_value_double(arguments[0]), sqlite3_value_double(arguments[1]));
    if (std::isfinite(result))
        sqlite3_result_double(context, result);
    else
        sqlite3_result_error(context, "a power is no real number, or too large a one", -1);
}

/// NULL of a negative number: SQLite has no NaN.
void square_root(sqlite3_context* context, int, sqlite3_value** arguments) {
    sqlite3_result_double(context, std::sqrt(sqlite3_value_double(arguments[0])));
}

/// Adds one to the last digit of a number in text.
void count_up(std::string& digits) {
    std::size_t at = digits.size();
    while (at > 0) {
        char& c = digits[--at];
        if (c == '.') continue;
        if (c != '9') {
            ++c;
            return;
        }
        c = '0';
    }
    digits.insert(digits.begin(), '1');
}

double rounded(double x, std::size_t wanted) {
    std::array<char, 512> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::fabs(x), std::chars_format::fixed).ptr;
    std::string digits{text.data(), end};
    const std::size_t point = digits.find('.');
    if (point == std::string::npos || digits.size() - point - 1 <= wanted) return x;
    const bool up = digits[point + 1 + wanted] >= '5';
    digits.resize(point + 1 + wanted);
    if (up) count_up(digits);
    double result{};
    std::from_chars(digits.data(), digits.data() + digits.size(), result);
    return std::copysign(result, x);
}

void round(sqlite3_context* context, int, sqlite3_value** arguments) {
    const double x = sqlite3_value_double(arguments[0]);
    sqlite3_result_double(context, std::isfinite(x) ? rounded(x, static_cast<std::size_t>(sqlite3_value_int64(arguments[1]))) : x);
}

std::int64_t power_of_ten(std::int64_t exponent) {
    std::int64_t power = 1;
    for (std::int64_t i = 0; i < exponent && i < 18; ++i) power *= 10;
    return power;
}

/// A decimal, its digits after the point, and how many of them shall be other than zero.
void round_decimal(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::int64_t x = sqlite3_value_int64(arguments[0]);
    const std::int64_t unit = power_of_ten(sqlite3_value_int64(arguments[1]) - sqlite3_value_int64(arguments[2]));
    const std::int64_t rest = x % unit;
    const std::int64_t away = rest >= unit - rest ? unit : -rest >= unit + rest ? -unit : 0;
    sqlite3_result_int64(context, unit == 1 ? x : x - rest + away);
}

/// A decimal and its digits after the point.
void ceil_decimal(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::int64_t x = sqlite3_value_int64(arguments[0]);
    const std::int64_t unit = power_of_ten(sqlite3_value_int64(arguments[1]));
    sqlite3_result_int64(context, x / unit + (x % unit > 0 ? 1 : 0));
}

void floor_decimal(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::int64_t x = sqlite3_value_int64(arguments[0]);
    const std::int64_t unit = power_of_ten(sqlite3_value_int64(arguments[1]));
    sqlite3_result_int64(context, x / unit - (x % unit < 0 ? 1 : 0));
}

}  // namespace

void register_number_functions(sqlite3* db) {
    add_function(db, "covet_integer", 1, integer);
    add_function(db, "covet_ceil", 1, ceil);
    add_function(db, "covet_floor", 1, floor);
    add_function(db, "covet_power", 2, power);
    add_function(db, "covet_sqrt", 1, square_root);
    add_function(db, "covet_round", 2, round);
    add_function(db, "covet_round_decimal", 3, round_decimal);
    add_function(db, "covet_ceil_decimal", 2, ceil_decimal);
    add_function(db, "covet_floor_decimal", 2, floor_decimal);
}

}  // namespace covet::driver::sqlite_driver
