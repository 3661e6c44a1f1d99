// expect: covet: + - * / and % calculate with numbers, and % with integers alone. Text, dates and other types take no part.
#include "shop.hpp"

struct Meeting {
    std::int64_t id{};
    std::chrono::sys_days day;
    std::chrono::sys_time<std::chrono::microseconds> at;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Meeting>.select(col<&Meeting::at> - col<&Meeting::day>)); }
#else
auto rows(database& db) { return db.all(from<Meeting>.select(col<&Meeting::at> - date_trunc<time_part::day>(col<&Meeting::at>))); }
#endif
