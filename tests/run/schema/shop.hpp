#pragma once

#include <covet/schema/description.hpp>

#include <utility>

/// \file
/// Tables with every kind of key, index and constraint.
namespace covet::tests {

inline schema::column_description column(std::string name, sql_type type, bool nullable = false) {
    return {.name = std::move(name), .type = {type}, .nullable = nullable};
}

inline schema::table_description customers() {
    schema::table_description table;
    table.name = "customers";
    table.columns = {column("id", sql_type::int64), column("name", sql_type::text), column("email", sql_type::text),
                     column("vip", sql_type::boolean), column("note", sql_type::text, true)};
    table.columns[0].generated = true;
    table.columns[3].default_value = "FALSE";
    table.primary_key = {"id"};
    table.uniques = {{"customers_email_key", {"email"}}};
    table.indexes = {{"customers_name_idx", {{"name"}, {"id", true}}, {}}};
    return table;
}

inline schema::table_description order_lines() {
    schema::table_description table;
    table.name = "order_lines";
    table.columns = {column("order_id", sql_type::int64), column("line", sql_type::int16),
                     column("customer_id", sql_type::int64, true), column("sku", sql_type::text),
                     column("price", sql_type::decimal)};
    table.columns[3].type_override = "VARCHAR(40)";
    table.columns[4].type = {sql_type::decimal, 18, 2};
    table.primary_key = {"order_id", "line"};
    table.uniques = {{"order_lines_order_id_sku_key", {"order_id", "sku"}}};
    table.checks = {{"price_is_positive", "price > 0"}};
    table.foreign_keys = {{.name = "order_lines_customer_id_fkey",
                           .columns = {"customer_id"},
                           .table = "customers",
                           .referenced = {"id"},
                           .on_delete = schema::action::set_null,
                           .on_update = schema::action::cascade}};
    return table;
}

/// A column of each meaning, all of them nullable.
inline schema::table_description everything() {
    using enum sql_type;
    schema::table_description table;
    table.name = "everything";
    table.columns = {column("boolean", boolean, true),     column("int8", int8, true),
                     column("int16", int16, true),         column("int32", int32, true),
                     column("int64", int64, true),         column("uint8", uint8, true),
                     column("uint16", uint16, true),       column("uint32", uint32, true),
                     column("uint64", uint64, true),       column("float32", float32, true),
                     column("float64", float64, true),     column("text", text, true),
                     column("bytes", bytes, true),         column("uuid", uuid, true),
                     column("json", json, true),           column("date", date, true),
                     column("timestamp", timestamp, true), column("duration", duration, true),
                     column("decimal", decimal, true)};
    table.columns.back().type = {decimal, 18, 4};
    return table;
}

}  // namespace covet::tests
