// expect: covet: databases do not agree on this cast. They do on casts from a number to double, std::int64_t and a decimal of its digits, and from an integer to std::string. Read the value and convert it in C++.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(cast<decimal<18, 2>>(col<&Order::total>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(cast<decimal<18, 2>>(col<&Order::items>))); }
#endif
