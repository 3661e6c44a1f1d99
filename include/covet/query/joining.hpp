#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/join.hpp>
#include <covet/query/check/subquery.hpp>
#include <covet/query/join.hpp>

#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// How a join is added to a statement.
namespace covet::query::detail {

template <class X>
constexpr auto join_operand(X x) {
    if constexpr (statement<X>)
        return subquery<X>{std::move(x)};
    else
        return x;
}

template <class X>
using join_operand_type = decltype(join_operand(std::declval<X>()));

template <join_kind Kind, class Source, class Statement, class... Arguments>
consteval bool can_join() {
    constexpr bool conditional = Kind != join_kind::cross;
    using scope = scope_of<Statement>;
    if constexpr (!check::join_arguments<conditional, Arguments...> || !check::joinable<Source> ||
                  !check::unprojected<Statement> || in_scope_of<scope, Source> || expr::any_invalid<Arguments...>)
        return false;
    else if constexpr (sizeof...(Arguments) == (conditional ? 1 : 0))
        return (check::join_condition<scope, Source, Arguments> && ...);
    else
        return []<class Query, class... On>(type_list<Query, On...>) {
            return check::part<Query> && check::stands_for<Query, Source> && (check::join_condition<scope, Source, On> && ...);
        }(type_list<Arguments...>{});
}

template <join_kind Kind, class Source, class Statement, class... Arguments>
consteval void check_join() {
    constexpr bool conditional = Kind != join_kind::cross;
    if constexpr (!check::unprojected<Statement>)
        check::joins_before_select<Statement>();
    else if constexpr (!check::join_arguments<conditional, Arguments...>)
        check::has_join_arguments<conditional, Arguments...>();
    else if constexpr (!check::joinable<Source> || in_scope_of<scope_of<Statement>, Source>)
        check::joins_source<Statement, Source>();
    else if constexpr (sizeof...(Arguments) == (conditional ? 1 : 0))
        (check::joins_on<scope_of<Statement>, Source, Arguments>(), ...);
    else
        []<class Query, class... On>(type_list<Query, On...>) {
            check::is_part<Query>();
            if constexpr (check::part<Query>) check::is_stand_in<Source, Query>();
            if constexpr (check::part<Query> && check::stands_for<Query, Source>) (check::joins_on<scope_of<Statement>, Source, On>(), ...);
        }(type_list<Arguments...>{});
}

/// `arguments` are the subquery that `Source` stands for, if there is one, and the condition.
template <join_kind Kind, bool Lateral, class Source, class Statement, class... Arguments>
constexpr auto with_join(Statement statement, Arguments... arguments) {
    check_join<Kind, Source, Statement, Arguments...>();
    if constexpr (!can_join<Kind, Source, Statement, Arguments...>())
        return broken(std::move(statement));
    else
        return extended<join_clause>(std::move(statement),
                                     joined<Kind, Lateral, Source, join_operand_type<Arguments>...>{
                                         {{{join_operand(std::move(arguments))}...}}});
}

}  // namespace covet::query::detail
