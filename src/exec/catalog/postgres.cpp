#include "reader.hpp"
#include "rows.hpp"
#include "sql_text.hpp"

#include <cstdint>
#include <optional>

/// \file
/// https://www.postgresql.org/docs/current/catalogs.html
namespace covet::exec::live::postgres_catalog {

namespace {

/// `SELECT columns FROM c`, the program's tables in the order of their names, and what is joined to them. `kinds` are values of
/// relkind.
std::string of_relations(std::string_view kinds, std::string_view columns, std::string_view joined, std::string_view rest) {
    std::string sql = "SELECT c.relname::text, ";
    sql.append(columns).append(" FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace ");
    sql.append(joined).append(" WHERE c.relkind IN (").append(kinds);
    sql += ") AND pg_catalog.pg_table_is_visible(c.oid) AND s.nspname NOT IN ('pg_catalog', 'information_schema') "
           "AND $1::text IN ('', c.relname::text) ";
    return sql.append(rest);
}

constexpr std::string_view table_kinds = "'r', 'p', 'f'";
constexpr std::string_view view_kinds = "'v', 'm'";

struct column_row {
    std::string table{};
    std::string name{};
    std::string type{};
    bool nullable{};
    std::optional<std::string> default_value{};
    bool identity{};
    bool computed{};
};

std::vector<column_row> column_rows(driver::connection& c, std::string_view kinds, std::string_view only) {
    return rows_of<column_row>(
        c,
        of_relations(kinds,
                     "coalesce(a.attname::text, ''), coalesce(pg_catalog.format_type(a.atttypid, a.atttypmod), ''), "
                     "coalesce(NOT a.attnotnull, false), pg_catalog.pg_get_expr(d.adbin, d.adrelid), "
                     "coalesce(a.attidentity::text <> '', false), coalesce(a.attgenerated::text <> '', false)",
                     "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                     "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum",
                     "ORDER BY c.relname::text COLLATE \"C\", a.attnum"),
        only);
}

schema::live_column column_of(const column_row& row) {
    const bool is_serial = row.default_value && row.default_value->starts_with("nextval(");
    return {.name = row.name,
            .type = row.type,
            .meaning = meaning_of(row.type, postgresql),
            .nullable = row.nullable,
            .default_value = row.computed ? std::nullopt : row.default_value,
            .generated = row.identity || is_serial,
            .computed = row.computed};
}

/// A table without columns has one row of an empty name.
template <class Relation>
void add_columns(std::vector<Relation>& relations, const std::vector<column_row>& rows) {
    for (const column_row& row : rows) {
        Relation& relation = last_named(relations, row.table);
        if (!row.name.empty()) relation.columns.push_back(column_of(row));
    }
}

struct key_row {
    std::string table{};
    std::string name{};
    std::string kind{};
    std::string column{};
    std::string other{};
    std::string referenced{};
    std::string on_delete{};
    std::string on_update{};
};

/// One row for each column of a key.
std::vector<key_row> key_rows(driver::connection& c, std::string_view only) {
    return rows_of<key_row>(
        c,
        of_relations(table_kinds,
                     "k.conname::text, k.contype::text, a.attname::text, coalesce(o.relname::text, ''), "
                     "coalesce(b.attname::text, ''), k.confdeltype::text, k.confupdtype::text",
                     "JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f') "
                     "CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u (own, other, place) "
                     "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.own "
                     "LEFT JOIN pg_catalog.pg_class o ON o.oid = k.confrelid "
                     "LEFT JOIN pg_catalog.pg_attribute b ON b.attrelid = o.oid AND b.attnum = u.other",
                     "ORDER BY c.relname::text COLLATE \"C\", k.conname::text COLLATE \"C\", u.place"),
        only);
}

void add_keys(std::vector<schema::live_table>& tables, const std::vector<key_row>& rows) {
    for (const key_row& row : rows) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr) continue;
        if (row.kind == "p") {
            table->primary_key.push_back(row.column);
        } else if (row.kind == "u") {
            last_named(table->uniques, row.name).columns.push_back(row.column);
        } else {
            schema::foreign_key_description& key = last_named(table->foreign_keys, row.name);
            key.table = row.other;
            key.columns.push_back(row.column);
            key.referenced.push_back(row.referenced);
            key.on_delete = action_of(row.on_delete);
            key.on_update = action_of(row.on_update);
        }
    }
}

struct check_row {
    std::string table{};
    std::string name{};
    std::string predicate{};
};

void add_checks(driver::connection& c, std::string_view only, std::vector<schema::live_table>& tables) {
    const std::string sql =
        of_relations(table_kinds, "k.conname::text, pg_catalog.pg_get_expr(k.conbin, k.conrelid)",
                     "JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c'",
                     "ORDER BY c.relname::text COLLATE \"C\", k.conname::text COLLATE \"C\"");
    for (const check_row& row : rows_of<check_row>(c, sql, only))
        if (schema::live_table* const table = find(tables, row.table))
            table->checks.push_back({row.name, std::string{without_parentheses(row.predicate)}});
}

struct index_row {
    std::string table{};
    std::string name{};
    bool unique{};
    std::string predicate{};
    std::string part{};
    bool is_expression{};
    bool descending{};
};

/// One row for each part of an index that no key of the table stands on.
std::vector<index_row> index_rows(driver::connection& c, std::string_view only) {
    return rows_of<index_row>(
        c,
        of_relations(table_kinds,
                     "x.relname::text, i.indisunique, coalesce(pg_catalog.pg_get_expr(i.indpred, i.indrelid), ''), "
                     "coalesce(a.attname::text, pg_catalog.pg_get_indexdef(i.indexrelid, p.place, true)), a.attname IS NULL, "
                     "i.indoption[p.place - 1] & 1 = 1",
                     "JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisvalid AND NOT i.indisprimary "
                     "JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid "
                     "CROSS JOIN LATERAL generate_series(1, i.indnkeyatts) AS p (place) "
                     "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[p.place - 1] "
                     "AND a.attnum <> 0",
                     "AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid "
                     "AND k.conrelid = c.oid AND k.contype = 'u') "
                     "ORDER BY c.relname::text COLLATE \"C\", x.relname::text COLLATE \"C\", p.place"),
        only);
}

void add_indexes(std::vector<schema::live_table>& tables, const std::vector<index_row>& rows) {
    for (const index_row& row : rows) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr) continue;
        schema::live_index& index = last_named(table->indexes, row.name);
        index.unique = row.unique;
        index.predicate = without_parentheses(row.predicate);
        index.parts.push_back({row.part, row.is_expression, row.descending});
    }
    for (schema::live_table& table : tables) take_unique_keys(table);
}

}  // namespace

std::vector<schema::live_table> tables(driver::connection& c, std::string_view only) {
    std::vector<schema::live_table> tables;
    add_columns(tables, column_rows(c, table_kinds, only));
    add_keys(tables, key_rows(c, only));
    add_checks(c, only, tables);
    add_indexes(tables, index_rows(c, only));
    return tables;
}

namespace {

struct definition_row {
    std::string view{};
    std::string definition{};
};

struct size_row {
    std::string table{};
    std::optional<std::int64_t> rows{};
    std::int64_t bytes{};
};

}  // namespace

std::vector<schema::live_view> views(driver::connection& c) {
    constexpr std::string_view all;
    std::vector<schema::live_view> views;
    add_columns(views, column_rows(c, view_kinds, all));
    for (definition_row& row :
         rows_of<definition_row>(c, of_relations(view_kinds, "pg_catalog.pg_get_viewdef(c.oid)", "", ""), all)) {
        const auto found = std::ranges::find(views, row.view, &schema::live_view::name);
        if (found != views.end()) found->definition = std::move(row.definition);
    }
    return views;
}

std::vector<schema::table_size> sizes(driver::connection& c) {
    constexpr std::string_view all;
    const std::string sql = of_relations(table_kinds,
                                         "CASE WHEN c.reltuples >= 0 THEN c.reltuples::bigint END, "
                                         "pg_catalog.pg_total_relation_size(c.oid)",
                                         "", "ORDER BY c.relname::text COLLATE \"C\"");
    std::vector<schema::table_size> sizes;
    for (size_row& row : rows_of<size_row>(c, sql, all)) sizes.push_back({std::move(row.table), row.rows, row.bytes});
    return sizes;
}

schema::server_version version(driver::connection& c) {
    return version_of("PostgreSQL", rows_of<std::string>(c, "SELECT current_setting('server_version')").at(0));
}

}  // namespace covet::exec::live::postgres_catalog
