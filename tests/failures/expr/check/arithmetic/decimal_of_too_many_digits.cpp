// expect: covet: the product of these decimals has more than 18 digits after the point. Multiply by one of fewer digits, or calculate with cast<double>(…).
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    decimal<18, 2> net;
    decimal<18, 10> rate;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::rate> * col<&Invoice::rate>)); }
#else
auto rows(database& db) { return db.all(from<Invoice>.select(col<&Invoice::rate> * col<&Invoice::net>)); }
#endif
