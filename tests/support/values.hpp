#pragma once

#include <covet/core/owned_value.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace covet {

/// How doctest shows a value.
inline std::ostream& operator<<(std::ostream& out, const owned_value& v) {
    constexpr std::size_t shown = 40;
    switch (v.kind()) {
        case value_kind::null: return out << "NULL";
        case value_kind::integer: return out << v.view().as_integer();
        case value_kind::unsigned_integer: return out << v.view().as_unsigned() << 'u';
        case value_kind::real: return out << std::hexfloat << v.view().as_real() << std::defaultfloat;
        case value_kind::text: return out << std::quoted(std::string{v.view().as_text().substr(0, shown)});
        case value_kind::bytes: return out << v.view().as_bytes().size() << " bytes";
        case value_kind::array: break;
    }
    out << '{';
    for (const owned_value& member : v.members()) out << ' ' << member;
    return out << " }";
}

inline std::ostream& operator<<(std::ostream& out, const std::vector<owned_value>& row) {
    for (const owned_value& cell : row) out << '|' << cell;
    return out << '|';
}

inline std::ostream& operator<<(std::ostream& out, const std::vector<std::vector<owned_value>>& rows) {
    for (const auto& row : rows) out << row << '\n';
    return out;
}

}  // namespace covet

namespace support {

using row = std::vector<covet::owned_value>;
using rows = std::vector<row>;

inline covet::value_view null() { return {}; }
inline covet::value_view integer(std::int64_t v) { return covet::value_view::integer(v); }
inline covet::value_view real(double v) { return covet::value_view::real(v); }
inline covet::value_view text(std::string_view v) { return covet::value_view::text(v); }
inline covet::value_view bytes(std::string_view v) { return covet::value_view::bytes(std::as_bytes(std::span{v})); }

}  // namespace support
