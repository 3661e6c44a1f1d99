#include "column_sql.hpp"
#include "quote.hpp"

#include <covet/core/error.hpp>
#include <covet/schema/ddl.hpp>

#include <algorithm>
#include <iterator>

namespace covet::schema {

namespace {

std::string list(const std::vector<std::string>& columns, dialect d) {
    std::string sql = "(";
    for (const std::string& column : columns) {
        if (sql.size() > 1) sql += ", ";
        sql += quoted(column, d);
    }
    return sql += ')';
}

std::string list(const std::vector<key_part>& parts, dialect d) {
    std::string sql = "(";
    for (const key_part& part : parts) {
        if (sql.size() > 1) sql += ", ";
        sql += quoted(part.column, d);
        if (part.descending) sql += " DESC";
    }
    return sql += ')';
}

/// `CONSTRAINT "name" `, or nothing to let the database choose.
std::string constraint(const std::string& name, dialect d) {
    return name.empty() ? std::string{} : "CONSTRAINT " + quoted(name, d) + ' ';
}

std::string action_sql(std::string_view event, action what) {
    const std::string on = ' ' + std::string{event};
    switch (what) {
        case action::no_action: return {};
        case action::restrict: return on + " RESTRICT";
        case action::cascade: return on + " CASCADE";
        case action::set_null: return on + " SET NULL";
        case action::set_default: return on + " SET DEFAULT";
    }
    return {};
}

std::string foreign_key_sql(const foreign_key_description& key, dialect d) {
    if (d == dialect::mysql && (key.on_delete == action::set_default || key.on_update == action::set_default))
        throw misuse{"covet: foreign key \"" + key.name + "\" sets a default, which MySQL cannot do"};
    return constraint(key.name, d) + "FOREIGN KEY " + list(key.columns, d) + " REFERENCES " + quoted(key.table, d) +
           ' ' + list(key.referenced, d) + action_sql("ON DELETE", key.on_delete) +
           action_sql("ON UPDATE", key.on_update);
}

/// An index inside of CREATE TABLE: MySQL has no CREATE INDEX IF NOT EXISTS.
std::string mysql_index_sql(const index_description& index) {
    if (!index.predicate.empty())
        throw misuse{"covet: index \"" + index.name + "\" covers a part of its table's rows, and MySQL has no partial "
                     "indexes"};
    return "INDEX " + quoted(index.name, dialect::mysql) + ' ' + list(index.parts, dialect::mysql);
}

std::string create_index_sql(const table_description& table, const index_description& index, dialect d) {
    std::string sql = "CREATE INDEX IF NOT EXISTS " + quoted(index.name, d) + " ON " + quoted(table.name, d) + ' ' +
                      list(index.parts, d);
    if (!index.predicate.empty()) sql += " WHERE " + index.predicate;
    return sql + ";\n";
}

/// A temporary table cannot point at a lasting one.
enum class table_life : bool { lasting, temporary };

/// What stands between the parentheses of CREATE TABLE.
std::vector<std::string> lines_of(const table_description& table, dialect d, table_life life) {
    std::vector<std::string> lines;
    for (const column_description& column : table.columns) lines.push_back(column_sql(table, column, d));
    if (table.primary_key.size() > 1) lines.push_back("PRIMARY KEY " + list(table.primary_key, d));
    for (const unique_description& unique : table.uniques)
        lines.push_back(constraint(unique.name, d) + "UNIQUE " + list(unique.columns, d));
    for (const check_description& check : table.checks)
        lines.push_back(constraint(check.name, d) + "CHECK (" + check.predicate + ')');
    if (life == table_life::lasting)
        for (const foreign_key_description& key : table.foreign_keys) lines.push_back(foreign_key_sql(key, d));
    if (d == dialect::mysql)
        for (const index_description& index : table.indexes) lines.push_back(mysql_index_sql(index));
    return lines;
}

/// Takes from a table those foreign keys that point at tables which come after it.
std::vector<foreign_key_description> take_forward_keys(table_description& table, std::span<const table_description> after) {
    const auto is_forward = [&](const foreign_key_description& key) {
        return std::any_of(after.begin(), after.end(), [&](const table_description& later) { return later.name == key.table; });
    };
    std::vector<foreign_key_description> forward;
    std::ranges::copy_if(table.foreign_keys, std::back_inserter(forward), is_forward);
    std::erase_if(table.foreign_keys, is_forward);
    return forward;
}

/// https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_foreign_key_checks
std::string without_key_checks(const std::string& sql) {
    return "SET foreign_key_checks = 0;\n" + sql + "SET foreign_key_checks = 1;\n";
}

/// PostgreSQL knows no ADD CONSTRAINT IF NOT EXISTS.
std::string add_foreign_key_sql(const std::string& table, const foreign_key_description& key) {
    constexpr dialect d = dialect::postgresql;
    return "DO $covet$ BEGIN\n    ALTER TABLE " + quoted(table, d) + " ADD " + foreign_key_sql(key, d) +
           ";\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $covet$;\n";
}

std::string create_sql(const table_description& table, dialect d, table_life life) {
    std::string sql = life == table_life::temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE IF NOT EXISTS ";
    sql += quoted(table.name, d) + " (\n";
    const std::vector<std::string> lines = lines_of(table, d, life);
    for (std::size_t i = 0; i < lines.size(); ++i)
        sql += "    " + lines[i] + (i + 1 < lines.size() ? ",\n" : "\n");
    if (d == dialect::mysql) return sql + ") CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\n";  // compared by bytes
    sql += ");\n";
    for (const index_description& index : table.indexes) sql += create_index_sql(table, index, d);
    return sql;
}

}  // namespace

std::string create_table_sql(const table_description& table, dialect d) { return create_sql(table, d, table_life::lasting); }

std::string create_temporary_table_sql(const table_description& table, dialect d) {
    return create_sql(table, d, table_life::temporary);
}

std::string create_tables_sql(std::span<const table_description> tables, dialect d) {
    std::string sql, keys;
    bool has_forward = false;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        table_description table = tables[i];
        const std::vector<foreign_key_description> forward = take_forward_keys(table, tables.subspan(i + 1));
        has_forward = has_forward || !forward.empty();
        if (d == dialect::postgresql)
            for (const foreign_key_description& key : forward) keys += add_foreign_key_sql(table.name, key);
        // SQLite looks for the tables of foreign keys when rows are written, MySQL not at all while its checks are off.
        sql += create_table_sql(d == dialect::postgresql ? table : tables[i], d);
    }
    return d == dialect::mysql && has_forward ? without_key_checks(sql) : sql + keys;
}

std::string drop_tables_sql(std::span<const std::string_view> tables, dialect d) {
    std::string sql;
    if (d == dialect::sqlite) sql = "PRAGMA defer_foreign_keys = ON;\n";
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const bool is_listed = d == dialect::postgresql && i > 0;
        const bool lists_on = d == dialect::postgresql && i + 1 < tables.size();
        sql += (is_listed ? ", " : "DROP TABLE IF EXISTS ") + quoted(tables[i], d) + (lists_on ? "" : ";\n");
    }
    return d == dialect::mysql ? without_key_checks(sql) : sql;
}

}  // namespace covet::schema
