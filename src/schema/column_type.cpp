#include <covet/schema/ddl.hpp>
#include <covet/schema/type_name.hpp>

#include <string>
#include <string_view>

namespace covet::schema {

namespace {

std::string sqlite_type(sql_type type) {
    switch (type) {
        case sql_type::float32:
        case sql_type::float64: return "REAL";
        case sql_type::text:
        case sql_type::json:
        case sql_type::array: return "TEXT";
        case sql_type::bytes:
        case sql_type::uuid: return "BLOB";
        default: return "INTEGER";
    }
}

std::string with_digits(std::string_view name, const type_description& type) {
    return std::string{name} + '(' + std::to_string(type.precision) + ", " + std::to_string(type.scale) + ')';
}

std::string postgresql_type(const type_description& type) {
    if (type.type == sql_type::array) return postgresql_type(type.of_element()) + "[]";
    const std::string_view name = postgresql_type_name(type.type);
    return type.type == sql_type::decimal ? with_digits(name, type) : std::string{name};
}

std::string mysql_type(const type_description& type) {
    switch (type.type) {
        case sql_type::boolean: return "BOOLEAN";
        case sql_type::int8: return "TINYINT";
        case sql_type::uint8: return "TINYINT UNSIGNED";
        case sql_type::int16: return "SMALLINT";
        case sql_type::uint16: return "SMALLINT UNSIGNED";
        case sql_type::int32: return "INT";
        case sql_type::uint32: return "INT UNSIGNED";
        case sql_type::int64:
        case sql_type::duration: return "BIGINT";
        case sql_type::uint64: return "BIGINT UNSIGNED";
        case sql_type::float32: return "FLOAT";
        case sql_type::float64: return "DOUBLE";
        case sql_type::text: return "LONGTEXT";
        case sql_type::bytes: return "LONGBLOB";
        case sql_type::uuid: return "BINARY(16)";
        case sql_type::json:
        case sql_type::array: return "JSON";
        case sql_type::date: return "DATE";
        case sql_type::timestamp: return "DATETIME(6)";
        case sql_type::decimal: return with_digits("DECIMAL", type);
    }
    return {};
}

}  // namespace

std::string column_type_sql(const type_description& type, dialect d) {
    switch (d) {
        case dialect::sqlite: return sqlite_type(type.type);
        case dialect::postgresql: return postgresql_type(type);
        case dialect::mysql: return mysql_type(type);
    }
    return {};
}

}  // namespace covet::schema
