// expect: covet: a duration is added to a point in time in whole microseconds or in months, and to a date in whole days or in months.
#include "shop.hpp"

struct Meeting {
    std::int64_t id{};
    std::chrono::sys_days day;
    std::chrono::sys_time<std::chrono::microseconds> at;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Meeting>.select(col<&Meeting::day> + std::chrono::hours{1})); }
#else
auto rows(database& db) { return db.all(from<Meeting>.select(col<&Meeting::day> + std::chrono::days{1})); }
#endif
