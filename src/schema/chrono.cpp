#include <covet/core/error.hpp>
#include <covet/schema/types/chrono.hpp>

namespace covet::schema::detail {

void throw_time_out_of_range() {
    throw conversion_error{
        "covet: this time does not fit a database, which counts in 64 bits: points in time in microseconds (the years "
        "-290307 to 294246), durations in their own unit",
        {.sqlstate = "22008"}};
}

void throw_date_out_of_range() {
    throw conversion_error{"covet: this date does not fit 64 bits of days", {.sqlstate = "22008"}};
}

void throw_invalid_date() {
    throw conversion_error{"covet: this year_month_day is no date of the calendar: ask ok() before it is stored",
                           {.sqlstate = "22008"}};
}

}  // namespace covet::schema::detail
