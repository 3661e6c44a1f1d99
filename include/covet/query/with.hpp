#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/join.hpp>
#include <covet/query/check/subquery.hpp>
#include <covet/query/select.hpp>
#include <covet/query/subquery.hpp>

#include <utility>

/// \file
/// `WITH`, and subqueries in FROM: queries whose rows another one reads as those of a table.
///
///     using spends = derived<spend, "spends">;
///     from<spends>.with<spends>(query).where(spends::col<&spend::total> > 100.0)
///     from_query<spends>(query).where(spends::col<&spend::total> > 100.0)
namespace covet::query {

namespace detail {

template <template <class, class> class Table, class Source, class Statement, class Query>
constexpr auto with_table(Statement statement, Query query) {
    check::is_part<Query>();
    if constexpr (check::part<Query>) check::is_stand_in<Source, Query>();
    if constexpr (check::part<Query> && check::stands_for<Query, Source>)
        return extended<with_clause>(std::move(statement), Table<Source, Query>{{{{{std::move(query)}}}}});
    else
        return broken(std::move(statement));
}

}  // namespace detail

template <class Self, class... Clauses>
template <class Source, class Query>
constexpr auto clause_list<Self, Clauses...>::with(Query query) const {
    return detail::with_table<table_expression, Source>(this->self(), std::move(query));
}

template <class Self, class... Clauses>
template <class Source, class Query>
constexpr auto clause_list<Self, Clauses...>::with_recursive(Query query) const {
    return detail::with_table<recursive_table_expression, Source>(this->self(), std::move(query));
}

}  // namespace covet::query

namespace covet {

/// A query over the rows of another one, as `derived<Row, "name">` names them.
template <class Source, class Query>
constexpr auto from_query(Query query) {
    query::check::is_part<Query>();
    if constexpr (query::check::part<Query>) query::check::is_stand_in<Source, Query>();
    if constexpr (query::check::part<Query> && query::check::stands_for<Query, Source>)
        return query::put(query::select_query<Source>{},
                                              query::detail::make_clause<query::from_clause>(query::subquery<Query>{std::move(query)}));
    else
        return query::detail::broken(query::select_query<Source>{});
}

}  // namespace covet
