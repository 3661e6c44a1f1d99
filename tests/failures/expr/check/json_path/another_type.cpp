// expect: covet: json_value<…>() reads a std::string, std::int64_t, double or bool. Name one of them.
#include "shop.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

struct Event {
    std::int64_t id{};
    nlohmann::json payload{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Event>.select(json_value<float, "a">(col<&Event::payload>))); }
#else
auto rows(database& db) { return db.all(from<Event>.select(json_value<double, "a">(col<&Event::payload>))); }
#endif
