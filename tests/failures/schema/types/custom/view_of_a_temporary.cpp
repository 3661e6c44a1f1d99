// expect: covet: the column_type of this type is incomplete. Give it `using stored = S;` with a type S that covet stores, `static S to_stored(const T&)` and `static T from_stored(S)`.
#include <covet/schema/types.hpp>

struct label {
    int number;
};

template <>
struct covet::column_type<label> {
#ifndef COVET_CORRECT
    using stored = std::string_view;
#else
    using stored = std::string;
#endif
    static std::string to_stored(const label& l) { return "label " + std::to_string(l.number); }
    static label from_stored(const stored& s) { return {static_cast<int>(s.size())}; }
};

auto hold(const label& value) { return covet::schema::codec<label>::hold(value); }
bool read(const covet::value_view& cell, label& out) { return covet::schema::codec<label>::read(cell, out); }
