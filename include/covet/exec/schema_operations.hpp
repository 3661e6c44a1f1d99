#pragma once

#include <covet/driver/connection.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/in_transaction.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/ddl.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/sql/check/table.hpp>
#include <covet/sql/describe.hpp>

#include <cstddef>
#include <source_location>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace covet::exec {

namespace detail {

/// Runs a script about tables, which on MySQL may switch the checks of foreign keys off and on again: they are on afterwards,
/// whatever happens.
void run_ddl(driver::connection&, const std::string& sql);

/// Calls `f.template operator()<row>()` for the model of each join table that field `Field` of `Model` has.
template <class Model, std::size_t Field, class Function>
void visit_join_row(const Function& f) {
    if constexpr (schema::kind_at<Model, Field> == schema::relation_kind::many_to_many)
        if constexpr (!schema::link<Model, Field>::is_given) f.template operator()<typename schema::link<Model, Field>::row>();
}

template <class Model, class Function>
void visit_join_rows(const Function& f) {
    [&]<std::size_t... Field>(std::index_sequence<Field...>) {
        (visit_join_row<Model, Field>(f), ...);
    }(std::make_index_sequence<meta::field_count<Model>>{});
}

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
                auto held = lease();
                const dialect d = held->dialect();
                std::vector<schema::table_description> tables{sql::describe<Models>(d)...};
                std::vector<std::string_view> joined;
                const auto add = [&]<class Row>() {
                    if (is_new(joined, schema::model<Row>::table)) tables.push_back(sql::describe<Row>(d));
                };
                (detail::visit_join_rows<Models>(add), ...);
                detail::run_ddl(*held, schema::create_tables_sql(tables, d));
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
                std::vector<std::string_view> tables;
                const auto add = [&]<class Row>() { static_cast<void>(is_new(tables, schema::model<Row>::table)); };
                (detail::visit_join_rows<Models>(add), ...);
                (add.template operator()<Models>(), ...);
                const auto drop = [&](auto& self) -> void {
                    schema_operations<std::remove_cvref_t<decltype(self)>>& same = self;
                    auto held = same.lease();
                    detail::run_ddl(*held, schema::drop_tables_sql(tables, held->dialect()));
                };
                if (static_cast<Self&>(*this).dialect() == mysql)
                    drop(static_cast<Self&>(*this));  // which commits what came before, and so ends a transaction
                else
                    in_transaction(static_cast<Self&>(*this), drop, where);
            });
    }

private:
    template <class>
    friend class schema_operations;

    /// Both sides have the same join table.
    static bool is_new(std::vector<std::string_view>& tables, std::string_view table) {
        for (const std::string_view known : tables)
            if (known == table) return false;
        tables.push_back(table);
        return true;
    }

    auto lease() { return static_cast<Self&>(*this).lease(); }
};

}  // namespace covet::exec
