#pragma once

#include <covet/schema/codec.hpp>

#include <string>
#include <string_view>

namespace covet::schema {

/// Text keeps every byte, NUL included, as far as the database can hold it.
template <>
struct codec<std::string> {
    static constexpr type_description type{sql_type::text};
    static value_view hold(const std::string& value) noexcept { return value_view::text(value); }
    static bool read(const value_view& cell, std::string& out) {
        if (cell.kind() != value_kind::text) return false;
        out.assign(cell.as_text());
        return true;
    }
};

/// A view can be sent, but not read: nothing would own the text.
template <>
struct codec<std::string_view> {
    static constexpr type_description type{sql_type::text};
    static constexpr value_view hold(std::string_view value) noexcept { return value_view::text(value); }
};

inline value_view as_value(const std::string& owner) noexcept { return value_view::text(owner); }

}  // namespace covet::schema
