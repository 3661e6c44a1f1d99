// expect: covet: table() names a member of another struct. Keys, indexes and columns take members of the model itself.
#include <covet/covet.hpp>

struct Line {
    std::int64_t order{};
    std::int64_t number{};

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().primary_key<&Line::order, covet::descending<&Line::number>>();
#else
        return covet::table().primary_key<&Line::order, &Line::number>();
#endif
    }
};

void add(covet::database& db) { db.insert(Line{}); }
