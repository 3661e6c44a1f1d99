#pragma once

#include <covet/core/dialect.hpp>
#include <covet/schema/description.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/sql/describe.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// The tables of models, and behind them the join tables of their `many_to_many`s.
namespace covet::exec::detail {

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

/// Notes a table; false when it is noted already, as both sides have the same join table.
inline bool is_new(std::vector<std::string_view>& tables, std::string_view table) {
    for (const std::string_view known : tables)
        if (known == table) return false;
    tables.push_back(table);
    return true;
}

template <class... Models>
std::vector<schema::table_description> described_tables(dialect d) {
    std::vector<schema::table_description> tables{sql::describe<Models>(d)...};
    std::vector<std::string_view> joined;
    [[maybe_unused]] const auto add = [&]<class Row>() {
        if (is_new(joined, schema::model<Row>::table)) tables.push_back(sql::describe<Row>(d));
    };
    (visit_join_rows<Models>(add), ...);
    return tables;
}

/// Their names, those of join tables first.
template <class... Models>
std::vector<std::string_view> table_names() {
    std::vector<std::string_view> tables;
    [[maybe_unused]] const auto add = [&]<class Row>() { static_cast<void>(is_new(tables, schema::model<Row>::table)); };
    (visit_join_rows<Models>(add), ...);
    (add.template operator()<Models>(), ...);
    return tables;
}

}  // namespace covet::exec::detail
