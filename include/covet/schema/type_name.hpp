#pragma once

#include <covet/core/sql_type.hpp>

#include <string_view>

namespace covet::schema {

/// A type's name in PostgreSQL, which has no unsigned integers and none of one byte: each takes the next wider type. A
/// decimal has its digits after it. An array has no name of its own: it is named by its elements, with `[]` behind.
constexpr std::string_view postgresql_type_name(sql_type type) noexcept {
    switch (type) {
        case sql_type::boolean: return "BOOLEAN";
        case sql_type::int8:
        case sql_type::uint8:
        case sql_type::int16: return "SMALLINT";
        case sql_type::uint16:
        case sql_type::int32: return "INTEGER";
        case sql_type::uint32:
        case sql_type::int64:
        case sql_type::duration: return "BIGINT";
        case sql_type::uint64: return "NUMERIC(20)";
        case sql_type::float32: return "REAL";
        case sql_type::float64: return "DOUBLE PRECISION";
        case sql_type::text: return "TEXT";
        case sql_type::bytes: return "BYTEA";
        case sql_type::uuid: return "UUID";
        case sql_type::json: return "JSONB";
        case sql_type::date: return "DATE";
        case sql_type::timestamp: return "TIMESTAMPTZ";
        case sql_type::decimal: return "NUMERIC";
        case sql_type::array: break;
    }
    return {};
}

}  // namespace covet::schema
