#include <covet/core/error.hpp>
#include <covet/exec/decode.hpp>

#include <string>
#include <string_view>

namespace covet::exec {

namespace {

std::string_view name_of(value_kind kind) {
    switch (kind) {
        case value_kind::null: return "NULL";
        case value_kind::integer:
        case value_kind::unsigned_integer: return "an integer";
        case value_kind::real: return "a real number";
        case value_kind::text: return "text";
        case value_kind::bytes: return "bytes";
        case value_kind::array: return "an array";
    }
    return "a value";
}

std::string_view name_of(sql_type type) {
    switch (type) {
        case sql_type::boolean: return "bool";
        case sql_type::int8: return "std::int8_t";
        case sql_type::int16: return "std::int16_t";
        case sql_type::int32: return "std::int32_t";
        case sql_type::int64: return "std::int64_t";
        case sql_type::uint8: return "std::uint8_t";
        case sql_type::uint16: return "std::uint16_t";
        case sql_type::uint32: return "std::uint32_t";
        case sql_type::uint64: return "std::uint64_t";
        case sql_type::float32: return "float";
        case sql_type::float64: return "double";
        case sql_type::text: return "text";
        case sql_type::bytes: return "bytes";
        case sql_type::uuid: return "a uuid";
        case sql_type::json: return "JSON";
        case sql_type::date: return "a date";
        case sql_type::timestamp: return "a point in time";
        case sql_type::duration: return "a duration";
        case sql_type::decimal: return "a decimal";
        case sql_type::array: return "an array";
    }
    return "its type";
}

/// The kind of value that a type reads; a cell of the same kind that does not fit is out of its range.
value_kind kind_of(sql_type type) {
    switch (type) {
        case sql_type::float32:
        case sql_type::float64: return value_kind::real;
        case sql_type::text:
        case sql_type::json:
        case sql_type::array: return value_kind::text;
        case sql_type::bytes:
        case sql_type::uuid: return value_kind::bytes;
        default: return value_kind::integer;
    }
}

std::string column_name(const statement& source, std::size_t column) {
    if (column < source.results.size() && !source.results[column].name.empty())
        return "column \"" + std::string{source.results[column].name} + "\"";
    return "column " + std::to_string(column + 1);
}

std::string_view text_of(const statement& source) {
    for (const std::string_view text : source.text)
        if (!text.empty()) return text;
    return {};
}

}  // namespace

void throw_misfit(const statement& source, std::size_t column, const value_view& cell, const cell_type& wanted) {
    std::string message = "covet: " + column_name(source, column);
    if (cell.is_null() && !wanted.nullable) {
        message += " is NULL, but is read into a member that is not optional; make the member a std::optional";
    } else if (wanted.type.type == sql_type::array && cell.kind() == value_kind::text) {
        message += " holds an array with an element that does not fit, such as NULL where elements are not optional, or no array";
    } else if (cell.kind() == kind_of(wanted.type.type)) {
        message += " holds " + std::string{name_of(cell.kind())} + " that is out of the range of ";
        message += name_of(wanted.type.type);
    } else {
        message += " holds " + std::string{name_of(cell.kind())} + ", which cannot be read as ";
        message += name_of(wanted.type.type);
    }
    throw conversion_error{message, {.sqlstate = cell.is_null() ? "22002" : "22003", .sql = std::string{text_of(source)}}};
}

void throw_width_mismatch(const statement& source, std::size_t columns, std::size_t members) {
    throw schema_mismatch{"covet: the result has " + std::to_string(columns) + " columns, but the row type has " +
                              std::to_string(members) + " members; they are matched in order",
                          {.sqlstate = "42804", .sql = std::string{text_of(source)}}};
}

}  // namespace covet::exec
