// expect: covet: an argument that may be NULL stands for a param that is compared, and NULL equals nothing. Give a value, or build the predicate with when(optional, …) or same_as(optional).
#include "shop.hpp"

constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.all(by_email, std::optional<std::string>{}); }
#else
auto call(database& db) { return db.all(by_email, std::string{}); }
#endif
