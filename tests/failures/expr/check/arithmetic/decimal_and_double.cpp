// expect: covet: a decimal takes + - and * with decimals and integers, and / with any number. Calculate with cast<double>(…) among real numbers.
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    decimal<18, 2> net;
    decimal<18, 10> rate;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::net> * 1.19)); }
#else
auto rows(database& db) { return db.all(from<Invoice>.select(cast<double>(col<&Invoice::net>) * 1.19)); }
#endif
