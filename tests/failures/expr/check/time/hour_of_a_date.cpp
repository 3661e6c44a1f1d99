// expect: covet: this takes a point in time, such as a column of std::chrono::sys_time<std::chrono::microseconds>.
#include "shop.hpp"

struct Meeting {
    std::int64_t id{};
    std::chrono::sys_days day;
    std::chrono::sys_time<std::chrono::microseconds> at;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Meeting>.select(hour_of(col<&Meeting::day>))); }
#else
auto rows(database& db) { return db.all(from<Meeting>.select(hour_of(col<&Meeting::at>))); }
#endif
