#include "reader.hpp"
#include "rows.hpp"
#include "sql_text.hpp"

#include "../../schema/quote.hpp"

#include <cstdint>
#include <optional>

/// \file
/// Columns, indexes and checks come of SHOW, which tells temporary tables as well; MariaDB's information_schema knows none before
/// version 11.2. https://mariadb.com/kb/en/show/
namespace covet::exec::live::mysql_catalog {

namespace {

std::string show(std::string_view what, std::string_view name) {
    return "SHOW " + std::string{what} + ' ' + schema::quoted(name, mysql);
}

struct column_row {
    std::string name{};
    std::string type{};
    std::optional<std::string> collation{};
    std::string nullable{};
    std::string key{};
    std::optional<std::string> default_value{};
    std::string extra{};  // "auto_increment", "STORED GENERATED", …
};

schema::live_column column_of(column_row&& row) {
    const bool is_computed = row.extra.find("VIRTUAL") != std::string::npos || row.extra.find("STORED") != std::string::npos;
    schema::live_column column{.name = std::move(row.name),
                               .type = std::move(row.type),
                               .nullable = row.nullable == "YES",
                               .default_value = std::move(row.default_value),
                               .generated = row.extra.find("auto_increment") != std::string::npos,
                               .computed = is_computed};
    column.meaning = meaning_of(column.type, mysql);
    return column;
}

std::vector<schema::live_column> columns_of(driver::connection& c, std::string_view table) {
    std::vector<schema::live_column> columns;
    for (column_row& row : rows_of<column_row>(c, show("FULL COLUMNS FROM", table))) columns.push_back(column_of(std::move(row)));
    return columns;
}

struct index_row {
    std::string table{};
    bool repeats{};
    std::string name{};
    std::int64_t place{};
    std::optional<std::string> column{};  // NULL: an expression
    std::optional<std::string> collation{};  // "D": descending
    std::optional<std::int64_t> cardinality{};
    std::optional<std::int64_t> length{};  // of the first characters that it covers
};

schema::live_index_part part_of(const index_row& row) {
    schema::live_index_part part{.column = row.column.value_or("(an expression)"),
                                 .is_expression = !row.column || row.length,
                                 .descending = row.collation == "D"};
    if (row.length) part.column += '(' + std::to_string(*row.length) + ')';
    return part;
}

void add_indexes(driver::connection& c, schema::live_table& table) {
    for (const index_row& row : rows_of<index_row>(c, show("INDEX FROM", table.name))) {
        if (row.name == "PRIMARY") {
            table.primary_key.push_back(row.column.value_or(""));
            continue;
        }
        schema::live_index& index = last_named(table.indexes, row.name);
        index.unique = !row.repeats;
        index.parts.push_back(part_of(row));
    }
    take_unique_keys(table);
}

struct create_row {
    std::string table{};
    std::string sql{};
};

/// A column of JSON is text with a check in MariaDB.
void add_checks(driver::connection& c, schema::live_table& table) {
    for (const create_row& row : rows_of<create_row>(c, show("CREATE TABLE", table.name))) table.checks = checks_in(row.sql, mysql);
    for (const schema::check_description& check : table.checks)
        for (schema::live_column& column : table.columns)
            if (check.predicate == "json_valid(" + schema::quoted(column.name, mysql) + ')') column.meaning = {sql_type::json};
}

struct foreign_key_row {
    std::string table{};
    std::string name{};
    std::string column{};
    std::string other{};
    std::string referenced{};
    std::string on_delete{};
    std::string on_update{};
};

void add_foreign_keys(driver::connection& c, std::vector<schema::live_table>& tables) {
    const auto rows = rows_of<foreign_key_row>(
        c,
        "SELECT k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME, "
        "r.DELETE_RULE, r.UPDATE_RULE FROM information_schema.KEY_COLUMN_USAGE k "
        "JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA "
        "AND r.TABLE_NAME = k.TABLE_NAME AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME "
        "WHERE k.TABLE_SCHEMA = DATABASE() AND r.CONSTRAINT_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL "
        "ORDER BY BINARY k.TABLE_NAME, BINARY k.CONSTRAINT_NAME, k.ORDINAL_POSITION");
    for (const foreign_key_row& row : rows) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr) continue;
        schema::foreign_key_description& key = last_named(table->foreign_keys, row.name);
        key.table = row.other;
        key.columns.push_back(row.column);
        key.referenced.push_back(row.referenced);
        key.on_delete = action_of(row.on_delete);
        key.on_update = action_of(row.on_update);
    }
}

std::vector<std::string> names_of(driver::connection& c, std::string_view kind) {
    return rows_of<std::string>(c,
                                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() "
                                "AND TABLE_TYPE = ? ORDER BY BINARY TABLE_NAME",
                                kind);
}

schema::live_table table_of(driver::connection& c, std::string name) {
    schema::live_table table{.name = std::move(name)};
    table.columns = columns_of(c, table.name);
    add_indexes(c, table);
    add_checks(c, table);
    return table;
}

}  // namespace

std::vector<schema::live_table> tables(driver::connection& c, std::string_view only) {
    if (!only.empty()) return {table_of(c, std::string{only})};
    std::vector<schema::live_table> tables;
    for (std::string& name : names_of(c, "BASE TABLE")) tables.push_back(table_of(c, std::move(name)));
    add_foreign_keys(c, tables);
    return tables;
}

namespace {

struct size_row {
    std::string table{};
    std::optional<std::int64_t> rows{};
    std::optional<std::int64_t> bytes{};
};

}  // namespace

std::vector<schema::live_view> views(driver::connection& c) {
    std::vector<schema::live_view> views;
    for (std::string& name : names_of(c, "VIEW")) {
        schema::live_view& view = views.emplace_back();
        unless_broken([&] { view.columns = columns_of(c, name); });
        for (std::string& text : rows_of<std::string>(c,
                                                      "SELECT VIEW_DEFINITION FROM information_schema.VIEWS "
                                                      "WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?",
                                                      name))
            view.definition = std::move(text);
        view.name = std::move(name);
    }
    return views;
}

std::vector<schema::table_size> sizes(driver::connection& c) {
    std::vector<schema::table_size> sizes;
    for (size_row& row : rows_of<size_row>(c,
                                           "SELECT TABLE_NAME, TABLE_ROWS, DATA_LENGTH + INDEX_LENGTH "
                                           "FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() "
                                           "AND TABLE_TYPE = 'BASE TABLE' ORDER BY BINARY TABLE_NAME"))
        sizes.push_back({std::move(row.table), row.rows, row.bytes});
    return sizes;
}

/// MariaDB once put "5.5.5-" before its version, for clients that could not read two digits.
schema::server_version version(driver::connection& c) {
    std::string text = rows_of<std::string>(c, "SELECT VERSION()").at(0);
    const bool is_mariadb = text.find("MariaDB") != std::string::npos;
    if (is_mariadb && text.starts_with("5.5.5-")) text.erase(0, 6);
    return version_of(is_mariadb ? "MariaDB" : "MySQL", std::move(text));
}

}  // namespace covet::exec::live::mysql_catalog
