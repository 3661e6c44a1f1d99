#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/sql_type.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/type_name.hpp>
#include <covet/sql/writer.hpp>

#include <string_view>

/// \file
/// A range of values is one parameter, unpacked by the server, so that its size does not show in the text.
namespace covet::sql {

namespace detail {

/// The type that MySQL's JSON_TABLE gives the elements of an array.
consteval std::string_view json_table_type(sql_type type) {
    switch (type) {
        case sql_type::boolean:
        case sql_type::int8:
        case sql_type::int16:
        case sql_type::int32:
        case sql_type::int64:
        case sql_type::duration: return "BIGINT";
        case sql_type::uint8:
        case sql_type::uint16:
        case sql_type::uint32:
        case sql_type::uint64: return "BIGINT UNSIGNED";
        case sql_type::float32:
        case sql_type::float64: return "DOUBLE";
        case sql_type::date: return "DATE";
        case sql_type::timestamp: return "DATETIME(6)";
        default: return "LONGTEXT";
    }
}

}  // namespace detail

/// A table of the values in a column `value`, to stand behind FROM.
template <class T>
constexpr void write_array_rows(writer& out) {
    constexpr type_description type = schema::codec<T>::type;
    const parameter_description array{type, {}, true};
    if (out.dialect() == sqlite) {
        out.put("covet_array(").put_parameter(array).put(")");
    } else if (out.dialect() == postgresql) {
        out.put("unnest(CAST(").put_parameter(array).put(" AS ").put(schema::postgresql_type_name(type.type));
        out.put(R"([])) AS "array" ("value"))");
    } else if (type.type == sql_type::bytes || type.type == sql_type::uuid) {
        // JSON has no bytes: they travel as hexadecimal digits.
        out.put("(SELECT UNHEX(`digits`) AS `value` FROM JSON_TABLE(").put_parameter(array);
        out.put(", '$[*]' COLUMNS (`digits` LONGTEXT PATH '$')) AS `array_digits`) AS `array`");
    } else {
        out.put("JSON_TABLE(").put_parameter(array).put(", '$[*]' COLUMNS (`value` ");
        if (type.type == sql_type::decimal)
            out.put("DECIMAL(").put_number(type.precision).put(", ").put_number(type.scale).put(")");
        else
            out.put(detail::json_table_type(type.type));
        out.put(" PATH '$')) AS `array`");
    }
}

/// ` IN (…)` over the values. PostgreSQL takes them for values of the type of what stands before, unless they are `Named`. `United`
/// is a UNION with nothing on MySQL.
template <class T, bool Named = false, bool United = false>
constexpr void write_in_array(writer& out) {
    if (out.dialect() == postgresql) {
        constexpr type_description type = schema::codec<T>::type;
        out.put(Named ? " = ANY(CAST(" : " = ANY(").put_parameter({type, {}, true});
        if (Named) out.put(" AS ").put(schema::postgresql_type_name(type.type)).put("[])");
        out.put(")");
        return;
    }
    out.put(" IN (SELECT ").put_name("value").put(" FROM ");
    write_array_rows<T>(out);
    if (United && out.dialect() == mysql) out.put(" UNION ALL SELECT NULL FROM DUAL WHERE FALSE");
    out.put(")");
}

}  // namespace covet::sql
