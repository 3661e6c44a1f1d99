// expect: covet: json_array_contains<…>() looks for text or an integer. Give one of them.
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Event>.select(json_array_contains<"a">(col<&Event::payload>, 1.5))); }
#else
auto rows(database& db) { return db.all(from<Event>.select(json_array_contains<"a">(col<&Event::payload>, 1))); }
#endif
