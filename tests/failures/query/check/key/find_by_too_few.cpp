// expect: covet: the model's primary key has another number of members. Give one value for each, in their order.
#include "shop.hpp"

struct Line {
    std::int64_t order{};
    std::string sku;
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::sku>(); }
};

#ifndef COVET_CORRECT
auto call(database& db) { return db.find<Line>(5); }
#else
auto call(database& db) { return db.find<Line>(5, "nut"); }
#endif
