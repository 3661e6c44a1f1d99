// expect: covet: enum_names gives one text to two values of this enumeration. Give each value a text of its own.
#include <covet/schema/types/enumeration.hpp>

#include <array>

enum class color { red, green };

template <>
inline constexpr auto covet::enum_names<color> = std::to_array<covet::enum_name<color>>({
    {color::red, "red"},
#ifndef COVET_CORRECT
    {color::green, "red"},
#else
    {color::green, "green"},
#endif
});

auto hold(color value) { return covet::schema::codec<color>::hold(value); }
bool read(const covet::value_view& cell, color& out) { return covet::schema::codec<color>::read(cell, out); }
