#pragma once

#include <covet/schema/codec.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace covet {

/// Raw bytes: BLOB, BYTEA.
using bytes = std::vector<std::byte>;

}  // namespace covet

namespace covet::schema {

template <>
struct codec<bytes> {
    static constexpr type_description type{sql_type::bytes};
    static value_view hold(const bytes& value) noexcept { return value_view::bytes(value); }
    static bool read(const value_view& cell, bytes& out) {
        if (cell.kind() != value_kind::bytes) return false;
        out.assign(cell.as_bytes().begin(), cell.as_bytes().end());
        return true;
    }
};

/// A view can be sent, but not read.
template <>
struct codec<std::span<const std::byte>> {
    static constexpr type_description type{sql_type::bytes};
    static constexpr value_view hold(std::span<const std::byte> value) noexcept { return value_view::bytes(value); }
};

inline value_view as_value(const bytes& owner) noexcept { return value_view::bytes(owner); }

}  // namespace covet::schema
