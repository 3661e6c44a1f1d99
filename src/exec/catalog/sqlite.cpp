#include "reader.hpp"
#include "rows.hpp"
#include "sql_text.hpp"

#include <cstdint>
#include <optional>

/// \file
/// https://www.sqlite.org/pragma.html: the pragmas as table-valued functions, which take names as parameters. They are joined by
/// CROSS JOIN, which keeps their order: SQLite may otherwise ask one before it knows its arguments, and gets no rows.
namespace covet::exec::live::sqlite_catalog {

namespace {

/// `SELECT columns FROM l`, the tables of a kind in the order of their names, and what is joined to them.
std::string of_tables(std::string_view columns, std::string_view joined, std::string_view rest) {
    std::string sql = "SELECT l.name, ";
    sql.append(columns).append(" FROM pragma_table_list AS l ").append(joined);
    sql += " WHERE l.type IN ('table', 'virtual') AND l.schema IN ('main', 'temp') AND l.name NOT LIKE 'sqlite!_%' ESCAPE '!' "
           "AND ?1 IN ('', l.name) ";
    return sql.append(rest);
}

struct text_row {
    std::string table{};
    std::string sql{};
};

constexpr std::string_view kept_texts =
    "CROSS JOIN (SELECT 'main' AS schema, type, name, sql FROM main.sqlite_schema "
    "UNION ALL SELECT 'temp', type, name, sql FROM temp.sqlite_schema) AS s ON s.schema = l.schema";

std::vector<schema::live_table> named_tables(driver::connection& c, std::string_view only) {
    const std::string sql =
        of_tables("coalesce(s.sql, '')", kept_texts, "AND s.type = 'table' AND s.name = l.name ORDER BY l.name");
    std::vector<schema::live_table> tables;
    for (const text_row& row : rows_of<text_row>(c, sql, only))
        tables.push_back({.name = row.table, .checks = checks_in(row.sql, sqlite)});
    return tables;
}

struct column_row {
    std::string table{};
    std::string name{};
    std::string type{};
    bool not_null{};
    std::optional<std::string> default_value{};
    std::int64_t key{};     // its place in the primary key, from 1
    std::int64_t hidden{};  // 1: of a virtual table; 2 and 3: computed
    bool without_rowid{};
};

schema::live_column column_of(const column_row& row) {
    return {.name = row.name,
            .type = row.type,
            .meaning = meaning_of(row.type, sqlite),
            .nullable = !row.not_null,
            .default_value = row.default_value,
            .computed = row.hidden > 1};
}

/// https://www.sqlite.org/lang_createtable.html#rowid: a key that is literally INTEGER.
void find_row_id(schema::live_table& table) {
    if (table.primary_key.size() != 1) return;
    for (schema::live_column& column : table.columns)
        if (column.name == table.primary_key[0] && folded(column.type) == "integer") {
            column.generated = true;
            column.nullable = false;
        }
}

void add_columns(driver::connection& c, std::string_view only, std::vector<schema::live_table>& tables) {
    const std::string sql = of_tables(R"(x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden, l.wr)",
                                      "CROSS JOIN pragma_table_xinfo(l.name, l.schema) AS x", "ORDER BY l.name, x.cid");
    std::vector<std::string_view> without_rowid;
    const std::vector<column_row> rows = rows_of<column_row>(c, sql, only);
    for (const column_row& row : rows) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr || row.hidden == 1) continue;
        table->columns.push_back(column_of(row));
        const auto place = static_cast<std::size_t>(row.key);
        if (table->primary_key.size() < place) table->primary_key.resize(place);
        if (place > 0) table->primary_key[place - 1] = row.name;
        if (row.without_rowid) without_rowid.push_back(row.table);
    }
    for (schema::live_table& table : tables)
        if (std::ranges::find(without_rowid, table.name) == without_rowid.end()) find_row_id(table);
}

struct index_row {
    std::string table{};
    std::string name{};
    bool unique{};
    bool partial{};
    std::optional<std::string> column{};  // NULL: an expression
    bool descending{};
    std::int64_t place{};
    std::string sql{};
};

std::vector<index_row> index_rows(driver::connection& c, std::string_view only) {
    const std::string joined = R"(CROSS JOIN pragma_index_list(l.name, l.schema) AS i
        CROSS JOIN pragma_index_xinfo(i.name, l.schema) AS x )" + std::string{kept_texts};
    return rows_of<index_row>(
        c,
        of_tables(R"(i.name, i."unique", i.partial, x.name, x."desc", x.seqno, coalesce(s.sql, ''))", joined,
                  "AND x.key AND i.origin <> 'pk' AND s.type = 'index' AND s.name = i.name ORDER BY l.name, i.name, x.seqno"),
        only);
}

void add_indexes(driver::connection& c, std::string_view only, std::vector<schema::live_table>& tables) {
    for (const index_row& row : index_rows(c, only)) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr) continue;
        schema::live_index& index = last_named(table->indexes, row.name);
        index.unique = row.unique;
        if (row.partial) index.predicate = predicate_in(row.sql);
        std::string part = row.column ? *row.column : parts_in(row.sql).at(static_cast<std::size_t>(row.place));
        index.parts.push_back({std::move(part), !row.column, row.descending});
    }
    for (schema::live_table& table : tables) take_unique_keys(table);
}

struct foreign_key_row {
    std::string table{};
    std::int64_t id{};
    std::string other{};
    std::string column{};
    std::optional<std::string> referenced{};  // NULL: the primary key
    std::string on_update{};
    std::string on_delete{};
};

void add_foreign_keys(driver::connection& c, std::string_view only, std::vector<schema::live_table>& tables) {
    const std::string sql = of_tables(R"(f.id, f."table", f."from", f."to", f.on_update, f.on_delete)",
                                      "CROSS JOIN pragma_foreign_key_list(l.name, l.schema) AS f",
                                      "ORDER BY l.name, f.id DESC, f.seq");
    const std::vector<foreign_key_row> rows = rows_of<foreign_key_row>(c, sql, only);
    const foreign_key_row* last = nullptr;
    for (const foreign_key_row& row : rows) {
        schema::live_table* const table = find(tables, row.table);
        if (table == nullptr) continue;
        if (last == nullptr || last->table != row.table || last->id != row.id)
            table->foreign_keys.push_back({.table = row.other,
                                           .on_delete = action_of(row.on_delete),
                                           .on_update = action_of(row.on_update)});
        last = &row;
        schema::foreign_key_description& key = table->foreign_keys.back();
        key.columns.push_back(row.column);
        if (row.referenced) key.referenced.push_back(*row.referenced);
    }
}

/// The columns of keys that name the other table alone.
void complete_foreign_keys(driver::connection& c, std::vector<schema::live_table>& tables) {
    for (schema::live_table& table : tables)
        for (schema::foreign_key_description& key : table.foreign_keys)
            if (key.referenced.empty())
                key.referenced = rows_of<std::string>(c, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", key.table);
}

}  // namespace

std::vector<schema::live_table> tables(driver::connection& c, std::string_view only) {
    std::vector<schema::live_table> tables = named_tables(c, only);
    add_columns(c, only, tables);
    add_indexes(c, only, tables);
    add_foreign_keys(c, only, tables);
    complete_foreign_keys(c, tables);
    return tables;
}

namespace {

struct view_row {
    std::string name{};
    std::string definition{};
};

struct view_column_row {
    std::string name{};
    std::string type{};
};

struct size_row {
    std::string table{};
    std::optional<std::int64_t> number{};
};

bool has(driver::connection& c, std::string_view sql) { return !rows_of<std::int64_t>(c, sql).empty(); }

}  // namespace

std::vector<schema::live_view> views(driver::connection& c) {
    std::vector<schema::live_view> views;
    for (view_row& row : rows_of<view_row>(c, "SELECT name, sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY name")) {
        schema::live_view& view = views.emplace_back();
        unless_broken([&] {
            for (view_column_row& column :
                 rows_of<view_column_row>(c, "SELECT name, type FROM pragma_table_info(?, 'main') ORDER BY cid", row.name))
                view.columns.push_back({.name = std::move(column.name),
                                        .type = column.type,
                                        .meaning = meaning_of(column.type, sqlite),
                                        .nullable = true});
        });
        view.name = std::move(row.name);
        view.definition = std::move(row.definition);
    }
    return views;
}

/// https://www.sqlite.org/fileformat2.html#stat1tab: `stat` begins with the number of rows.
std::vector<schema::table_size> sizes(driver::connection& c) {
    std::vector<schema::table_size> sizes;
    for (const std::string& name : rows_of<std::string>(
             c, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"))
        sizes.push_back({.table = name});
    const auto set = [&](std::string_view sql, std::optional<std::int64_t> schema::table_size::*member) {
        for (const size_row& row : rows_of<size_row>(c, sql)) {
            const auto found = std::ranges::find(sizes, row.table, &schema::table_size::table);
            if (found != sizes.end()) *found.*member = row.number;
        }
    };
    if (has(c, "SELECT 1 FROM main.sqlite_schema WHERE name = 'sqlite_stat1'"))
        set("SELECT tbl, max(CAST(stat AS INTEGER)) FROM main.sqlite_stat1 GROUP BY tbl", &schema::table_size::rows);
    if (has(c, "SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'"))
        set("SELECT s.tbl_name, sum(d.pgsize) FROM main.sqlite_schema AS s JOIN dbstat('main', 1) AS d ON d.name = s.name "
            "GROUP BY s.tbl_name",
            &schema::table_size::bytes);
    return sizes;
}

schema::server_version version(driver::connection& c) {
    return version_of("SQLite", rows_of<std::string>(c, "SELECT sqlite_version()").at(0));
}

}  // namespace covet::exec::live::sqlite_catalog
