#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/select_related.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/table.hpp>

#include <utility>

/// \file
/// Which relations a query loads by joins, and how they are added to it.
namespace covet::query {

/// The steps whose rows stand behind those of the model, in this order.
template <class Query>
using related_in = expressions_in<related_clause, Query>;

namespace detail {

template <class Source, auto... Members>
auto steps_of(schema::member_list<Members...>) -> typename steps_to<path_from<Source, Members...>>::type;

template <class... Steps>
related_clause<Steps...> related_by(distinct_types<Steps...>);

/// The clause with the steps of further paths.
template <class Source, class... Before, class... Paths>
auto related_with(type_list<Before...>, type_list<Paths...>)
    -> decltype(related_by(distinct_of(concatenated<type_list<Before...>, decltype(steps_of<Source>(Paths{}))...>{})));

template <auto... Path, class Statement>
constexpr auto with_related(Statement statement) {
    check::selects_related<typename Statement::model, Path...>();
    if constexpr (check::related_paths<typename Statement::model, Path...>)
        return query::put(std::move(statement), decltype(related_with<typename Statement::source>(
                                                    related_in<Statement>{}, check::given_paths<Path...>{})){});
    else
        return broken(std::move(statement));
}

}  // namespace detail

}  // namespace covet::query

namespace covet::expr::detail {

/// What is read at the end of a path joins the tables on it.
template <class Source, std::size_t Field>
struct leaves<path<Source, Field>> {
    using type = type_list<column<path<Source, Field>, 0>>;
};

}  // namespace covet::expr::detail
