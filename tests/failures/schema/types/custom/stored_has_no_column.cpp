// expect: covet: the column_type of this type is incomplete. Give it `using stored = S;` with a type S that covet stores, `static S to_stored(const T&)` and `static T from_stored(S)`.
#include <covet/schema/types.hpp>

struct point {
    float x, y;
};

template <>
struct covet::column_type<point> {
#ifndef COVET_CORRECT
    using stored = void*;
    static stored to_stored(const point&) { return nullptr; }
#else
    using stored = float;
    static stored to_stored(const point& p) { return p.x; }
#endif
    static point from_stored(stored) { return {}; }
};

auto hold(const point& value) { return covet::schema::codec<point>::hold(value); }
bool read(const covet::value_view& cell, point& out) { return covet::schema::codec<point>::read(cell, out); }
