#pragma once

#include <covet/core/uuid.hpp>
#include <covet/schema/codec.hpp>

#include <cstddef>

namespace covet::schema {

/// 16 bytes. Text is read too, for databases that other programs write.
///
///     struct Session { covet::uuid id; };
template <>
struct codec<uuid> {
    static constexpr type_description type{sql_type::uuid};

    static constexpr value_view hold(const uuid& value) noexcept { return value_view::bytes(value.bytes()); }

    static constexpr bool read(const value_view& cell, uuid& out) noexcept {
        if (cell.kind() == value_kind::text) {
            const std::optional<uuid> parsed = uuid::from_string(cell.as_text());
            if (parsed) out = *parsed;
            return parsed.has_value();
        }
        uuid::byte_array bytes{};
        if (cell.kind() != value_kind::bytes || cell.as_bytes().size() != bytes.size()) return false;
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = cell.as_bytes()[i];
        out = uuid{bytes};
        return true;
    }
};

}  // namespace covet::schema
