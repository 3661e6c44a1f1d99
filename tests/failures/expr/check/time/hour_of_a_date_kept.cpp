// expect: covet: date_trunc() takes a point in time, or a date and no part smaller than time_part::day.
#include "shop.hpp"

struct Meeting {
    std::int64_t id{};
    std::chrono::sys_days day;
    std::chrono::sys_time<std::chrono::microseconds> at;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Meeting>.select(date_trunc<time_part::hour>(col<&Meeting::day>))); }
#else
auto rows(database& db) { return db.all(from<Meeting>.select(date_trunc<time_part::hour>(col<&Meeting::at>))); }
#endif
