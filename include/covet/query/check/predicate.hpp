#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/assignment.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/comparison.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/query/check/scope.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// What where() and having() take: one predicate over columns of the statement's model.
namespace covet::query::check {

namespace detail {

template <class... Ps>
inline constexpr bool is_one_predicate = false;
template <class P>
inline constexpr bool is_one_predicate<P> = expr::check::condition<P>;

template <class... Ps>
inline constexpr bool is_assigned = (expr::is_assignment<Ps> || ...);

/// Expressions of one type are one when they bring no values, which may differ.
template <class Leaves>
inline constexpr bool only_columns_of_tables = false;
template <class... Leaves>
inline constexpr bool only_columns_of_tables<type_list<Leaves...>> = sizeof...(Leaves) > 0 && (expr::is_column<Leaves> && ...);

template <class T>
struct compares_itself {
    static constexpr bool value = false;
};
template <class Op, class Value, class... Operands>
struct compares_itself<expr::node<Op, Value, Operands...>> {
    static constexpr bool value = (compares_itself<Operands>::value || ...);
};
template <std::derived_from<expr::op::comparison> Op, class Value, class X>
struct compares_itself<expr::node<Op, Value, X, X>> {
    static constexpr bool value = only_columns_of_tables<expr::leaves_of<X>>;
};

}  // namespace detail

/// No comparison of a thing with itself.
template <class... Ps>
concept compares_two_things = !(detail::compares_itself<std::remove_cvref_t<Ps>>::value || ...);

/// The operators cannot say it: the standard library tries whether a type compares with itself.
template <class... Ps>
consteval void has_two_things() {
    constexpr bool holds = compares_two_things<Ps...>;
    static_assert(holds, "covet: this compares a thing with itself. Compare it with something else, or with the same column of "
                         "an alias of its table.");
}

template <class... Ps>
concept one_predicate = detail::is_one_predicate<Ps...>;

template <class Model, class... Ps>
concept where_predicate = one_predicate<Ps...> && !(expr::is_aggregated<Ps> || ...) && !(expr::is_windowed<Ps> || ...) &&
                          compares_two_things<Ps...> && (in_scope<Ps, Model> && ...);

template <class Model, class... Ps>
consteval void is_where_predicate() {
    constexpr bool holds = where_predicate<Model, Ps...>;
    if constexpr (holds || expr::any_invalid<Ps...>)
        return;
    else if constexpr (sizeof...(Ps) != 1)
        static_assert(holds, "covet: where() takes one predicate. Join several with and.");
    else if constexpr (!(expr::check::term<Ps> && ...))
        expr::check::are_terms<Ps...>();
    else if constexpr (detail::is_assigned<Ps...>)
        static_assert(holds, "covet: where() is given an assignment. Compare with ==, not with =.");
    else if constexpr (!one_predicate<Ps...>)
        static_assert(holds, "covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.");
    else if constexpr ((expr::is_aggregated<Ps> || ...))
        static_assert(holds,
                      "covet: where() cannot use an aggregate, which does not exist before rows are grouped. Use having().");
    else if constexpr ((expr::is_windowed<Ps> || ...))
        static_assert(holds,
                      "covet: where() cannot use a window function, which comes after it. Select it in a subquery, and "
                      "filter around that.");
    else if constexpr (!compares_two_things<Ps...>)
        has_two_things<Ps...>();
    else
        columns_in_scope<clause::where, Model, Ps...>();
}

template <class Model, class... Ps>
concept having_predicate = one_predicate<Ps...> && !(expr::is_windowed<Ps> || ...) && compares_two_things<Ps...> &&
                           (in_scope<Ps, Model> && ...);

template <class Model, class... Ps>
consteval void is_having_predicate() {
    constexpr bool holds = having_predicate<Model, Ps...>;
    if constexpr (holds || expr::any_invalid<Ps...>)
        return;
    else if constexpr (sizeof...(Ps) != 1)
        static_assert(holds, "covet: having() takes one predicate. Join several with and.");
    else if constexpr (!(expr::check::term<Ps> && ...))
        expr::check::are_terms<Ps...>();
    else if constexpr (!one_predicate<Ps...>)
        static_assert(holds, "covet: having() takes a predicate. Compare an aggregate with something, as in count() > 1.");
    else if constexpr ((expr::is_windowed<Ps> || ...))
        static_assert(holds,
                      "covet: having() cannot use a window function, which comes after it. Select it in a subquery, and "
                      "filter around that.");
    else if constexpr (!compares_two_things<Ps...>)
        has_two_things<Ps...>();
    else
        columns_in_scope<clause::having, Model, Ps...>();
}

}  // namespace covet::query::check
