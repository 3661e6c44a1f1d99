// expect: covet: this statement has a param that the call leaves unbound. Give one argument for each param after the statement.
#include "shop.hpp"

constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.all(by_email); }
#else
auto call(database& db) { return db.all(by_email, "ada@example.org"); }
#endif
