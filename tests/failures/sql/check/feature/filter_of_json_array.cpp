// expect: covet: MySQL cannot leave rows out of JSON_ARRAYAGG. Filter them by where(), or say only<sqlite, postgresql>().
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).filter(col<&Customer::active>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).filter(col<&Customer::active>)).only<sqlite, postgresql>()); }
#endif
