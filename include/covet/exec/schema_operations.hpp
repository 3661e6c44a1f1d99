#pragma once

#include <covet/exec/call.hpp>
#include <covet/schema/check/model.hpp>
#include <covet/schema/ddl.hpp>
#include <covet/sql/check/table.hpp>
#include <covet/sql/describe.hpp>

#include <source_location>

namespace covet::exec {

/// What a `database` and a `transaction` do with the tables of models.
///
/// In a transaction SQLite and PostgreSQL undo this as they undo all else; MySQL commits before and after it.
template <class Self>
class schema_operations {
public:
    /// Creates the tables and indexes of models where they do not exist. A table that a foreign key points at comes first.
    template <class... Models>
    void create_tables(std::source_location where = std::source_location::current()) {
        (sql::check::has_table<Models>(), ...);
        if constexpr ((sql::check::creatable<Models> && ...))
            located(where, [&] {
                auto held = lease();
                const dialect d = held->dialect();
                (held->run_script(schema::create_table_sql(sql::describe<Models>(d), d)), ...);
            });
    }

    /// Drops the tables of models where they exist.
    template <class... Models>
    void drop_tables(std::source_location where = std::source_location::current()) {
        (schema::check::is_model<Models>(), ...);
        located(where, [&] {
            auto held = lease();
            const dialect d = held->dialect();
            (held->run_script(schema::drop_table_sql(schema::model<Models>::table, d)), ...);
        });
    }

private:
    auto lease() { return static_cast<Self&>(*this).lease(); }
};

}  // namespace covet::exec
