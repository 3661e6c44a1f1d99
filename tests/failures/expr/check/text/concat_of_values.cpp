// expect: covet: concat() joins texts, one of them a column or another expression. Cast numbers with cast<std::string>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(concat("a", "b"))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(concat("a", col<&Customer::name>))); }
#endif
