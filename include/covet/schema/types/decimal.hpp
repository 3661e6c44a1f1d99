#pragma once

#include <covet/core/decimal.hpp>
#include <covet/schema/codec.hpp>

#include <cstdint>

namespace covet::schema {

/// The unscaled integer. A number of more digits than the type keeps is refused when read.
///
///     struct Invoice { std::int64_t id{}; covet::decimal<18, 2> total; };
template <int Precision, int Scale>
struct codec<decimal<Precision, Scale>> {
    static constexpr type_description type{sql_type::decimal, static_cast<std::uint8_t>(Precision),
                                           static_cast<std::uint8_t>(Scale)};

    static constexpr value_view hold(decimal<Precision, Scale> value) noexcept {
        return value_view::integer(value.unscaled());
    }

    static constexpr bool read(const value_view& cell, decimal<Precision, Scale>& out) {
        if (cell.kind() != value_kind::integer || !decimal<Precision, Scale>::fits(cell.as_integer())) return false;
        out = decimal<Precision, Scale>::from_unscaled(cell.as_integer());
        return true;
    }
};

}  // namespace covet::schema
