// expect: covet: SQLite and MariaDB have no arrays over windows. Say only<postgresql>().
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).over())); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(json_array_agg(col<&Customer::id>).over()).only<postgresql>()); }
#endif
