#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/core/type_list.hpp>
#include <covet/expr/check/over.hpp>
#include <covet/expr/window.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/join.hpp>
#include <covet/query/statement.hpp>

#include <type_traits>

/// \file
/// Windows by name: each name stands for one window of the query, and fits the functions that are over it.
namespace covet::query::check {

namespace detail {

template <class Window>
struct definition_of;
template <class Frame, class Value, class... Terms>
struct definition_of<expr::node<expr::op::window<Frame>, Value, Terms...>> {
    using type = expr::window_definition<Frame, Terms...>;
};

/// The definition of a window, in a list, when it has this name.
template <fixed_string Name, class Window>
struct if_named {
    using type = type_list<>;
};
template <fixed_string Name, class Value, class Window>
struct if_named<Name, expr::node<expr::op::window_as<Name>, Value, Window>> {
    using type = type_list<typename definition_of<Window>::type>;
};

template <fixed_string Name, class... Windows>
concatenated<typename if_named<Name, Windows>::type...> find_window(type_list<Windows...>);

/// The windows of this name, one at most.
template <fixed_string Name, class Windows>
using windows_named = decltype(find_window<Name>(Windows{}));

template <class Call>
struct function_over;
template <class Op, class Value, class... Arguments>
struct function_over<expr::node<expr::op::windowed<Op>, Value, Arguments...>> {
    using op = Op;
};

/// A function and the window that it is over.
template <class Op, class Definition>
struct function_and_window {
    using op = Op;
    using definition = Definition;
};

template <class Op, class... Definitions>
concatenated<std::conditional_t<expr::check::window_of<Op, Definitions>, type_list<>,
                          type_list<function_and_window<Op, Definitions>>>...>
    find_unfit(type_list<Definitions...>);

/// What an expression makes of the named windows: whether it knows them, and where they do not fit.
template <class Windows, class Expression>
struct window_use {
    static constexpr bool known = true;
    using unfit = type_list<>;
};
template <class Windows, class Op, class Value, class... Operands>
struct window_use<Windows, expr::node<Op, Value, Operands...>> {
    static constexpr bool known = (window_use<Windows, Operands>::known && ...);
    using unfit = concatenated<typename window_use<Windows, Operands>::unfit...>;
};
template <class Windows, class Value, class Call, fixed_string Name, class NameValue>
struct window_use<Windows, expr::node<expr::op::over, Value, Call, expr::node<expr::op::window_name<Name>, NameValue>>> {
    using found = windows_named<Name, Windows>;
    static constexpr bool known = found::size > 0;
    using unfit = decltype(find_unfit<typename function_over<Call>::op>(found{}));
};

template <class Windows, class... Expressions>
consteval bool all_known(type_list<Expressions...>) {
    return (window_use<Windows, Expressions>::known && ...);
}
template <class Windows, class... Expressions>
concatenated<typename window_use<Windows, Expressions>::unfit...> find_all_unfit(type_list<Expressions...>);

template <class First, class... Rest>
First first_of(type_list<First, Rest...>);

template <class Query>
using windows = expressions_in<window_clause, Query>;

/// What can have window functions in it.
template <class Query>
using windowing = concatenated<expressions_in<projection_clause, Query>, expressions_in<order_by_clause, Query>>;

template <class Query>
using unfit_windows = decltype(find_all_unfit<windows<Query>>(windowing<Query>{}));

/// The terms of a definition, in the scope of a query.
template <class Query, class Frame, class... Terms>
consteval bool is_definition_in_scope(const expr::window_definition<Frame, Terms...>*) {
    return (in_scope<Terms, scope_of<Query>> && ...);
}
template <class Query, class Frame, class... Terms>
consteval void say_definition_in_scope(const expr::window_definition<Frame, Terms...>*) {
    columns_in_scope<clause::window, scope_of<Query>, Terms...>();
}

template <fixed_string Name, class Query, class Definition>
consteval bool is_named_window() {
    if constexpr (!expr::is_window_definition<Definition>)
        return false;
    else
        return windows_named<Name, windows<Query>>::size == 0 &&
               is_definition_in_scope<Query>(static_cast<const Definition*>(nullptr));
}

}  // namespace detail

template <fixed_string Name, class Query, class Definition>
concept named_window = detail::is_named_window<Name, Query, Definition>();

template <fixed_string Name, class Query, class Definition>
consteval void names_window() {
    constexpr bool holds = named_window<Name, Query, Definition>;
    if constexpr (holds || expr::any_invalid<Definition>)
        return;
    else if constexpr (!expr::is_window_definition<Definition>)
        static_assert(holds, "covet: window<…>() names a window: partition_by(…) or order_by(…), with a frame or without.");
    else if constexpr (detail::windows_named<Name, detail::windows<Query>>::size > 0)
        static_assert(holds, "covet: this query has two windows of one name. Name the second one otherwise.");
    else
        detail::say_definition_in_scope<Query>(static_cast<const Definition*>(nullptr));
}

template <class Query>
concept known_windows = detail::all_known<detail::windows<Query>>(detail::windowing<Query>{});

/// The names that over(window<…>) gives are those of windows that fit.
template <class Query>
concept sound_windows = known_windows<Query> && detail::unfit_windows<Query>::size == 0;

template <class Query>
consteval void uses_named_windows() {
    constexpr bool holds = known_windows<Query>;
    if constexpr (!holds) {
        static_assert(holds,
                      "covet: over(window<…>) names a window that this query does not have. Add window<…>(partition_by(…)) "
                      "to it.");
    } else if constexpr (!sound_windows<Query>) {
        using unfit = decltype(detail::first_of(detail::unfit_windows<Query>{}));
        expr::check::fits_window<typename unfit::op, typename unfit::definition>();
    }
}

}  // namespace covet::query::check
