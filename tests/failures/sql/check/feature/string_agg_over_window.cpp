// expect: covet: MySQL has no GROUP_CONCAT over windows. Say only<sqlite, postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).over())); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).over()).only<sqlite, postgresql>()); }
#endif
