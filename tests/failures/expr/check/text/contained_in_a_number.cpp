// expect: covet: this takes text: a column of std::string or another expression of text, and after it text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::id>.contains("5"))); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::email>.contains("5"))); }
#endif
