// expect: covet: table() declares two primary keys. Give one primary_key<…>() with all its members, or one generated_key<…>().
#include <covet/covet.hpp>

struct Line {
    std::int64_t order{};
    std::int64_t number{};

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().primary_key<&Line::order>().primary_key<&Line::number>();
#else
        return covet::table().primary_key<&Line::order, &Line::number>();
#endif
    }
};

void remove(covet::database& db, const Line& line) { db.remove(line); }
