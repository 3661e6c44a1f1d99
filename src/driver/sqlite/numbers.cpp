#include <cmath>
#include <cstdint>

#include "functions.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// A real number towards zero, which SQLite's CAST makes the largest integer when it is larger.
void integer(sqlite3_context* context, int, sqlite3_value** arguments) {
    const double whole = std::trunc(sqlite3_value_double(arguments[0]));
    constexpr double limit = 9223372036854775808.0;
    if (whole >= -limit && whole < limit)
        sqlite3_result_int64(context, static_cast<std::int64_t>(whole));
    else
        sqlite3_result_error(context, "a number is out of the range of an integer", -1);
}

}  // namespace

void register_number_functions(sqlite3* db) { add_function(db, "covet_integer", 1, integer); }

}  // namespace covet::driver::sqlite_driver
