// expect: covet: the column_type of this type is incomplete. Give it `using stored = S;` with a type S that covet stores, `static S to_stored(const T&)` and `static T from_stored(S)`.
#include <covet/schema/types.hpp>

struct celsius {
    double degrees;
};

template <>
struct covet::column_type<celsius> {
    using stored = double;
    static stored to_stored(const celsius& t) { return t.degrees; }
#ifdef COVET_CORRECT
    static celsius from_stored(stored d) { return {d}; }
#endif
};

auto hold(const celsius& value) { return covet::schema::codec<celsius>::hold(value); }
bool read(const covet::value_view& cell, celsius& out) { return covet::schema::codec<celsius>::read(cell, out); }
