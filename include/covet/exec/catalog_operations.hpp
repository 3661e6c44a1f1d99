#pragma once

#include <covet/driver/connection.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/check/maintenance.hpp>
#include <covet/exec/described_tables.hpp>
#include <covet/schema/catalog.hpp>
#include <covet/schema/difference.hpp>
#include <covet/sql/check/table.hpp>

#include <source_location>
#include <span>
#include <string_view>
#include <vector>

namespace covet::exec {

namespace detail {

schema::catalog read_catalog(driver::connection&);
std::vector<schema::table_size> read_table_sizes(driver::connection&);
schema::server_version read_server_version(driver::connection&);
std::vector<schema::difference> differences(driver::connection&, std::span<const schema::table_description> models);

/// Of the whole database where no tables are named.
void analyze(driver::connection&, std::span<const std::string_view> tables);
void vacuum(driver::connection&, std::span<const std::string_view> tables);

}  // namespace detail

/// What a `database` and a `transaction` tell of what is in the database, and do for its upkeep.
template <class Self>
class catalog_operations {
public:
    /// The tables and views that there are, with their columns, keys, indexes and checks.
    ///
    ///     for (const schema::live_table& table : db.catalog().tables) …
    schema::catalog catalog(std::source_location where = std::source_location::current()) {
        return located(where, [&] { return detail::read_catalog(*lease(where)); });
    }

    /// The size of each table, in the order of their names. SQLite reads its whole file for it.
    std::vector<schema::table_size> table_sizes(std::source_location where = std::source_location::current()) {
        return located(where, [&] { return detail::read_table_sizes(*lease(where)); });
    }

    schema::server_version server_version(std::source_location where = std::source_location::current()) {
        return located(where, [&] { return detail::read_server_version(*lease(where)); });
    }

    /// Where the tables of models, and the join tables of their `many_to_many`s, are not as create_tables() would create them;
    /// empty when all agree. Tables, columns that an insert may leave out, indexes and constraints that no model knows of are no
    /// differences.
    ///
    /// It creates a temporary table, `covet_verify`, for each model and drops it again, so that expressions and types are
    /// compared as the database writes them. The user needs the right to do so.
    template <class... Models>
    std::vector<schema::difference> verify(std::source_location where = std::source_location::current()) {
        (sql::check::has_table<Models>(), ...);
        if constexpr ((sql::check::creatable<Models> && ...))
            return located(where, [&] {
                auto held = lease(where);
                return detail::differences(*held, detail::described_tables<Models...>(held->dialect()));
            });
        else
            return {};
    }

    /// Gathers what the database plans its queries by: ANALYZE, on MySQL ANALYZE TABLE. Without models of the whole database. On
    /// MySQL it would commit, and throws `misuse` within a transaction.
    template <class... Models>
    void analyze(std::source_location where = std::source_location::current()) {
        (schema::check::is_related_model<Models>(), ...);
        if constexpr ((schema::check::sound_related_model<Models> && ...))
            located(where, [&] { detail::analyze(*lease(where), detail::table_names<Models...>()); });
    }

    /// Gives back the space of deleted rows: VACUUM, of which SQLite knows only that of the whole database; on MySQL OPTIMIZE
    /// TABLE. Not within a transaction.
    template <class... Models>
    void vacuum(std::source_location where = std::source_location::current()) {
        check::can_vacuum<Self>();
        (schema::check::is_related_model<Models>(), ...);
        if constexpr (check::vacuuming<Self> && (schema::check::sound_related_model<Models> && ...))
            located(where, [&] { detail::vacuum(*lease(where), detail::table_names<Models...>()); });
    }

private:
    auto lease(const std::source_location& where) { return access::lease(static_cast<Self&>(*this), where); }
};

}  // namespace covet::exec
