#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/schema/description.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What a database has, as plain data: the answer of `db.catalog()`, `db.table_sizes()` and `db.server_version()`. Names, types and
/// expressions are as the database writes them.
namespace covet::schema {

struct live_column {
    std::string name{};
    std::string type{};                         // "character varying(40)"
    std::optional<type_description> meaning{};  // what covet reads from such a column; empty for a type that it does not know
    bool nullable{};
    std::optional<std::string> default_value{};
    bool generated{};  // the database makes the value: identity, serial, AUTO_INCREMENT, SQLite's row id
    bool computed{};   // the database calculates the value from other columns
};

struct live_index_part {
    std::string column{};  // a column's name, or an expression; of part of a column on MySQL "name(10)"
    bool is_expression{};
    bool descending{};
};

/// An index that is no primary key and no unique key.
struct live_index {
    std::string name{};
    std::vector<live_index_part> parts{};
    bool unique{};            // over the rows of its predicate, or of what its expressions give
    std::string predicate{};  // empty: the index is whole
};

struct live_table {
    std::string name{};
    std::vector<live_column> columns{};
    std::vector<std::string> primary_key{};
    std::vector<unique_description> uniques{};  // constraints, and unique indexes over columns of all rows
    std::vector<live_index> indexes{};
    std::vector<check_description> checks{};  // those without a name have an empty one
    std::vector<foreign_key_description> foreign_keys{};  // SQLite tells no names of them

    /// The column of that name, or null.
    const live_column* column(std::string_view column_name) const noexcept;
};

struct live_view {
    std::string name{};
    std::vector<live_column> columns{};  // empty when a table that it reads is gone
    std::string definition{};
};

/// The tables and views that a statement finds by their names alone: of SQLite's main database, of PostgreSQL's search path, of
/// MySQL's current database. The databases' own are left out. Both are in the order of their names.
struct catalog {
    std::vector<live_table> tables{};
    std::vector<live_view> views{};

    /// The table of that name, or null.
    const live_table* table(std::string_view table_name) const noexcept;
};

/// How large a table is, as far as the database knows.
struct table_size {
    std::string table{};
    /// The database's own estimate; on PostgreSQL and SQLite there is none before the first analyze().
    std::optional<std::int64_t> rows{};
    /// Of the table and its indexes on disk. SQLite tells it where it is built with the table dbstat.
    std::optional<std::int64_t> bytes{};
};

/// The version of the database that a connection leads to, such as {"MariaDB", 10, 11, 6, "10.11.6-MariaDB"}.
struct server_version {
    std::string product{};  // "SQLite", "PostgreSQL", "MySQL" or "MariaDB"
    int major{};
    int minor{};
    int patch{};
    std::string text{};  // as the server says it

    bool at_least(int wanted_major, int wanted_minor = 0, int wanted_patch = 0) const noexcept {
        if (major != wanted_major) return major > wanted_major;
        return minor != wanted_minor ? minor > wanted_minor : patch >= wanted_patch;
    }
};

}  // namespace covet::schema
