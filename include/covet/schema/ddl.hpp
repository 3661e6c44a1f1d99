#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/value.hpp>
#include <covet/schema/description.hpp>

#include <span>
#include <string>
#include <string_view>

/// \file
/// The text of data definition statements. Compiled in src/schema.
///
///     connection.run_script(create_table_sql(table, connection.dialect()));
namespace covet::schema {

/// `CREATE TABLE IF NOT EXISTS …;` and a `CREATE INDEX IF NOT EXISTS …;` for each index, ready for
/// `connection::run_script`. For MySQL the indexes stand inside of the table.
///
/// Throws `misuse`, naming it, for what the database cannot do: a partial index or an action SET DEFAULT in MySQL, a
/// generated column that is not the whole key anywhere but in PostgreSQL.
std::string create_table_sql(const table_description&, dialect);

/// The same of a temporary table, without its foreign keys.
std::string create_temporary_table_sql(const table_description&, dialect);

/// create_table_sql() of several tables, whose foreign keys may point at each other in any order.
std::string create_tables_sql(std::span<const table_description>, dialect);

/// `DROP TABLE IF EXISTS …;` for each of the tables, which may point at each other and come in any order: on PostgreSQL they are
/// one statement, on SQLite foreign keys wait for the end of the transaction, and on MySQL they are not checked.
std::string drop_tables_sql(std::span<const std::string_view> tables, dialect);

/// The type name of a column, such as `BIGINT` or `NUMERIC(18, 2)`.
std::string column_type_sql(const type_description&, dialect);

/// Puts literals in the place of an expression's placeholders, for DDL, which takes no parameters. `sql` comes from
/// covet's own writer: placeholders are `?` or `$1`, and question marks or dollar signs stand nowhere else but in quoted
/// names.
///
/// Throws `conversion_error` for values that the dialect cannot write (text with a NUL, NaN outside of PostgreSQL,
/// dates out of its range), and `misuse` for a placeholder without a value.
std::string with_literals(std::string_view sql, std::span<const value_view> values,
                          std::span<const type_description> types, dialect);

}  // namespace covet::schema
