// expect: covet: this takes text: a column of std::string or another expression of text, and after it text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(substring(col<&Customer::id>, 1, 2))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(substring(col<&Customer::name>, 1, 2))); }
#endif
