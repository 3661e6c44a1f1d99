// expect: covet: a decimal takes + and - with a decimal of its own scale, and * with an integer.
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    decimal<18, 2> net;
    decimal<18, 3> rate;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::net> + col<&Invoice::rate>)); }
#else
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::net> + col<&Invoice::net>)); }
#endif
