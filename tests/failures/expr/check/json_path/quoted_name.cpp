// expect: covet: a name in a JSON path is empty or has one of the characters ' " \ ? $ , { } in it. Read the document, and look there.
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Event>.select(json_exists<"it's">(col<&Event::payload>))); }
#else
auto rows(database& db) { return db.all(from<Event>.select(json_exists<"its">(col<&Event::payload>))); }
#endif
