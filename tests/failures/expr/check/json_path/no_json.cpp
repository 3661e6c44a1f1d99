// expect: covet: a JSON path begins in a column of JSON, as in json_value<std::string, "name">(col<&Event::payload>).
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Event>.select(json_value<bool, "a">(col<&Event::id>))); }
#else
auto rows(database& db) { return db.all(from<Event>.select(json_value<bool, "a">(col<&Event::payload>))); }
#endif
