// expect: covet: concat() joins texts, one of them a column or another expression. Cast numbers with cast<std::string>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(concat(col<&Customer::name>, col<&Customer::id>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(concat(col<&Customer::name>, cast<std::string>(col<&Customer::id>)))); }
#endif
