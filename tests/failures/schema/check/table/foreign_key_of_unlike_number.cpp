// expect: covet: foreign_key() refers to members of unlike number or types. Give one member of the other model for each, of the same type.
#include <covet/covet.hpp>

struct Line {
    std::int64_t order{};
    std::int64_t number{};
    static consteval auto table() { return covet::table().primary_key<&Line::order, &Line::number>(); }
};

struct Remark {
    std::int64_t id{};
    std::int64_t order{};
    std::int64_t number{};

    static consteval auto table() {
        using covet::members;
#ifndef COVET_CORRECT
        return covet::table().foreign_key(members<&Remark::order, &Remark::number>, members<&Line::order>);
#else
        return covet::table().foreign_key(members<&Remark::order, &Remark::number>, members<&Line::order, &Line::number>);
#endif
    }
};

void create(covet::database& db) { db.create_tables<Line, Remark>(); }
