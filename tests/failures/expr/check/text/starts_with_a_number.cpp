// expect: covet: this takes text: a column of std::string or another expression of text, and after it text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.starts_with(5))); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.starts_with("5"))); }
#endif
