#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/query/check/scope.hpp>

namespace covet::query::check {

template <class P, class Model>
concept where_predicate = expr::check::predicate<P> && !expr::is_aggregated<P> && in_scope<P, Model>;

/// `where` takes one predicate over columns of the statement's model, without aggregates.
template <class P, class Model>
consteval void is_where_predicate() {
    if constexpr (!expr::check::predicate<P>)
        static_assert(expr::check::predicate<P>,
                      "covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.");
    else if constexpr (expr::is_aggregated<P>)
        static_assert(!expr::is_aggregated<P>,
                      "covet: where() cannot use an aggregate, which does not exist before rows are grouped. Use "
                      "having().");
    else
        columns_in_scope<clause::where, Model, P>();
}

template <class P, class Model>
concept having_predicate = expr::check::predicate<P> && in_scope<P, Model>;

template <class P, class Model>
consteval void is_having_predicate() {
    if constexpr (!expr::check::predicate<P>)
        static_assert(expr::check::predicate<P>,
                      "covet: having() takes a predicate. Compare an aggregate with something, as in count() > 1.");
    else
        columns_in_scope<clause::having, Model, P>();
}

}  // namespace covet::query::check
