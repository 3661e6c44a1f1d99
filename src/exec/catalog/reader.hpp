#pragma once

#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>
#include <covet/schema/catalog.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What a database has, read in its own way. `only` is the name of a temporary table, or empty for all tables.
namespace covet::exec::live {

namespace sqlite_catalog {
std::vector<schema::live_table> tables(driver::connection&, std::string_view only);
std::vector<schema::live_view> views(driver::connection&);
std::vector<schema::table_size> sizes(driver::connection&);
schema::server_version version(driver::connection&);
}  // namespace sqlite_catalog

namespace postgres_catalog {
std::vector<schema::live_table> tables(driver::connection&, std::string_view only);
std::vector<schema::live_view> views(driver::connection&);
std::vector<schema::table_size> sizes(driver::connection&);
schema::server_version version(driver::connection&);
}  // namespace postgres_catalog

namespace mysql_catalog {
std::vector<schema::live_table> tables(driver::connection&, std::string_view only);
std::vector<schema::live_view> views(driver::connection&);
std::vector<schema::table_size> sizes(driver::connection&);
schema::server_version version(driver::connection&);
}  // namespace mysql_catalog

std::vector<schema::live_table> tables(driver::connection&, std::string_view only = {});

/// Moves the indexes that are unique over columns of all rows to the unique keys.
void take_unique_keys(schema::live_table&);

/// A version that begins with its numbers, such as "10.11.6-MariaDB".
schema::server_version version_of(std::string product, std::string text);

/// What an action is called in the answers of databases: "SET NULL".
schema::action action_of(std::string_view name) noexcept;

/// What covet reads from a column of a type, by its name.
std::optional<type_description> meaning_of(std::string_view type, dialect);

/// Asks for the columns of a view, which has none when a table that it reads is gone.
template <class Function>
void unless_broken(const Function& ask) {
    try {
        ask();
    } catch (const error& e) {
        if (e.kind() != error_kind::schema_mismatch && e.kind() != error_kind::other) throw;
    }
}

/// The element of that name, added at the end unless it is the last one: rows come in the order of names.
template <class Named>
Named& last_named(std::vector<Named>& list, const std::string& name) {
    if (list.empty() || list.back().name != name) list.emplace_back().name = name;
    return list.back();
}

/// The table of that name, which there is unless it was created between two statements.
inline schema::live_table* find(std::vector<schema::live_table>& list, std::string_view name) {
    const auto found = std::ranges::find(list, name, &schema::live_table::name);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace covet::exec::live
