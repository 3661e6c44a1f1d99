// expect: covet: this sql_function or sql_operator has no name in that database. Give it one, or say only<…>() for the others.
#include "shop.hpp"

constexpr sql_operator<bool(std::string, std::string), "", "~", "REGEXP"> matches{};
constexpr auto found = from<Customer>.where(matches(col<&Customer::name>, "A"));

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(found); }
#else
auto rows(database& db) { return db.all(found.only<postgresql, mysql>()); }
#endif
