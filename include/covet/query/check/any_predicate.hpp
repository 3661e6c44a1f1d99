#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/check/when.hpp>
#include <covet/query/check/predicate.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/scope.hpp>

/// \file
/// What an `any_predicate` can hold: a predicate that stands in every statement about its table.
namespace covet::query::check {

namespace detail {

template <class P>
concept pathless = decltype(query::detail::find_paths(expr::leaves_of<P>{}))::size == 0;

template <class P>
concept complete_predicate = expr::check::placeholders_in<P> == 0;

}  // namespace detail

template <class Source, class P>
concept erasable = !expr::any_invalid<P> && where_predicate<scope_of_one<Source>, P> && detail::pathless<P> &&
                   detail::complete_predicate<P>;

template <class Source, class P>
consteval void erases_predicate() {
    constexpr bool holds = erasable<Source, P>;
    if constexpr (holds || expr::any_invalid<P>)
        return;
    else if constexpr (!where_predicate<scope_of_one<Source>, P>)
        is_where_predicate<scope_of_one<Source>, P>();
    else if constexpr (!detail::complete_predicate<P>)
        static_assert(holds, "covet: any_predicate holds no param, which a call could not fill in. Give it the value.");
    else
        static_assert(holds,
                      "covet: any_predicate holds columns of its own table alone, since a statement could not join others for "
                      "it. Write this predicate in where().");
}

}  // namespace covet::query::check
