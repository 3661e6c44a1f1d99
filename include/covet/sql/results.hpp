#pragma once

#include <covet/core/statement.hpp>
#include <covet/query/prefetch_rows.hpp>
#include <covet/query/row.hpp>
#include <covet/query/select_related.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/expression.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

/// \file
/// The descriptions of a query's result columns, which messages name and drivers convert by.
namespace covet::sql {

template <class Model>
constexpr auto model_results() {
    using model = schema::model<Model>;
    std::array<result_description, model::columns.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = {model::columns[i].name, model::columns[i].type, model::columns[i].nullable};
    return out;
}

namespace detail {

/// A column's own name, else that of the member which takes the expression.
template <class Row, class Expression, std::size_t I>
constexpr std::string_view result_name() {
    if constexpr (expr::is_column<Expression>)
        return expression_text<Expression>::name;
    else if constexpr (schema::storable<Row> || requires { std::tuple_size<Row>::value; })
        return "expression";
    else
        return meta::member_names<Row>[I];
}

template <class Expression>
constexpr type_description result_type() {
    using value = expr::value_type_of<Expression>;
    if constexpr (schema::bindable<value>)
        return schema::codec<value>::type;
    else
        return {};
}

/// A rollup makes NULL what else is none.
template <class Query>
using described_scope =
    std::conditional_t<Query::template has<query::rollup_clause>, query::detail::projection_scope<Query>, query::scope_of<Query>>;

template <class Scope, template <class...> class Clause, class Row, class... Expressions>
constexpr auto projection_results(Clause<Row, Expressions...>*) {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<result_description, sizeof...(I)>{
            result_description{result_name<Row, Expressions, I>(), result_type<Expressions>(),
                               schema::is_nullable<query::value_in<Expressions, Scope>>}...};
    }(std::index_sequence_for<Expressions...>{});
}

/// Of a model, of those that are read beside it, and of columns behind them. A model is optional where its path may lead nowhere.
template <class Model, class... Related, class... Columns>
constexpr auto models_results(type_list<Related...>, type_list<Columns...>) {
    constexpr std::size_t width = (model_results<Model>().size() + ... + model_results<expr::row_of_source<Related>>().size());
    std::array<result_description, width + sizeof...(Columns)> out{};
    std::size_t n = 0;
    const auto add = [&](const auto& results, bool optional) {
        for (const result_description& result : results) out[n++] = {result.name, result.type, result.nullable || optional};
    };
    add(model_results<Model>(), false);
    (add(model_results<expr::row_of_source<Related>>(), expr::source_traits<Related>::is_optional), ...);
    ((out[n++] = {expression_text<Columns>::name, result_type<Columns>(), schema::is_nullable<expr::value_type_of<Columns>>}), ...);
    return out;
}

}  // namespace detail

template <class Query>
constexpr auto result_columns() {
    if constexpr (Query::template has<query::beside_clause> || Query::template has<query::related_clause>)
        return detail::models_results<typename Query::model>(query::related_in<Query>{}, query::expressions_in<query::beside_clause, Query>{});
    else if constexpr (Query::template has<query::projection_clause>)
        return detail::projection_results<detail::described_scope<Query>>(static_cast<std::remove_cvref_t<
            decltype(std::declval<const Query&>().template get<query::projection_clause>())>*>(nullptr));
    else
        return model_results<typename Query::model>();
}

/// Of a statement that writes: the columns that it returns, if any.
template <class Statement>
constexpr auto returned_columns() {
    if constexpr (!Statement::template has<query::returning_clause>)
        return std::array<result_description, 0>{};
    else if constexpr (query::expressions_in<query::returning_clause, Statement>::size == 0)
        return model_results<typename Statement::model>();
    else
        return detail::projection_results<query::scope_of_one<typename Statement::source>>(
            static_cast<query::clause_of<query::returning_clause, Statement>*>(nullptr));
}

}  // namespace covet::sql
