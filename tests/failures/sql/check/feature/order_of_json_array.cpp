// expect: covet: MySQL has no order in JSON_ARRAYAGG. Leave order_by() out, or say only<sqlite, postgresql>().
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).order_by(col<&Customer::id>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).order_by(col<&Customer::id>)).only<sqlite, postgresql>()); }
#endif
