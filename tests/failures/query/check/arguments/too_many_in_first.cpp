// expect: covet: this call brings another number of arguments than the statement has params. Give one for each, in order.
#include "shop.hpp"

constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.first(by_email, "ada@example.org", 5); }
#else
auto call(database& db) { return db.first(by_email, "ada@example.org"); }
#endif
