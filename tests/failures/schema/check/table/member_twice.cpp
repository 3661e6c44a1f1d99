// expect: covet: table() declares a key, an index or a constraint over no members, or over one twice. Name each of its members once.
#include <covet/covet.hpp>

struct Line {
    std::int64_t order{};
    std::int64_t number{};

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().primary_key<&Line::order, &Line::order>();
#else
        return covet::table().primary_key<&Line::order, &Line::number>();
#endif
    }
};

auto find(covet::database& db) { return db.find<Line>(1, 2); }
