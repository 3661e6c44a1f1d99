#pragma once

#include <covet/driver/connection.hpp>
#include <covet/exec/access.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/described_tables.hpp>
#include <covet/exec/in_transaction.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/ddl.hpp>
#include <covet/sql/check/table.hpp>

#include <source_location>
#include <string>
#include <string_view>
#include <vector>

namespace covet::exec {

namespace detail {

/// Runs a script about tables, which on MySQL may switch the checks of foreign keys off and on again: they are on afterwards,
/// whatever happens.
void run_ddl(driver::connection&, const std::string& sql);

}  // namespace detail

/// What a `database` and a `transaction` do with the tables of models.
///
/// In a transaction SQLite and PostgreSQL undo this as they undo all else; MySQL commits before and after it.
template <class Self>
class schema_operations {
public:
    /// Creates the tables and indexes of models where they do not exist, in any order. Behind them it creates the join tables of
    /// their `many_to_many`s. A table that a foreign key points at is to be among them, or there already.
    template <class... Models>
    void create_tables(std::source_location where = std::source_location::current()) {
        (sql::check::has_table<Models>(), ...);
        if constexpr ((sql::check::creatable<Models> && ...))
            located(where, [&] {
                auto held = access::lease(static_cast<Self&>(*this), where);
                const dialect d = held->dialect();
                detail::run_ddl(*held, schema::create_tables_sql(detail::described_tables<Models...>(d), d));
            });
    }

    /// Drops the tables of models where they exist, in any order and with all their rows, and the join tables of their
    /// `many_to_many`s. On SQLite and PostgreSQL all are dropped or none. Where a row outside still points at one of them that is
    /// `foreign_key_violation`; on SQLite within a transaction its commit throws it.
    template <class... Models>
    void drop_tables(std::source_location where = std::source_location::current()) {
        (schema::check::is_related_model<Models>(), ...);
        if constexpr ((schema::check::sound_related_model<Models> && ...))
            located(where, [&] {
                const std::vector<std::string_view> tables = detail::table_names<Models...>();
                const auto drop = [&](auto& self) -> void {
                    auto held = access::lease(self, where);
                    detail::run_ddl(*held, schema::drop_tables_sql(tables, held->dialect()));
                };
                if (static_cast<Self&>(*this).dialect() == mysql)
                    drop(static_cast<Self&>(*this));  // which commits what came before, and so ends a transaction
                else
                    in_transaction(static_cast<Self&>(*this), drop, where);
            });
    }
};

}  // namespace covet::exec
