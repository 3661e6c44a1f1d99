// expect: covet: a decimal takes + - and * with decimals and integers, and / with any number. Calculate with cast<double>(…) among real numbers.
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    decimal<18, 2> net;
    decimal<18, 10> rate;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::net> % 2)); }
#else
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::id> % 2)); }
#endif
