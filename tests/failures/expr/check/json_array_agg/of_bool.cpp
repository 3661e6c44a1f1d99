// expect: covet: json_array_agg() takes numbers and texts, which every database writes alike in JSON.
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::active>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>))); }
#endif
