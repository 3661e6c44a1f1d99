// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.all(by_email, std::nullopt); }
#else
auto call(database& db) { return db.all(by_email, ""); }
#endif
