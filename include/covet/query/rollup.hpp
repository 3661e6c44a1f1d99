#pragma once

#include <covet/core/tuple.hpp>

/// \file
/// `GROUP BY ROLLUP`: groups, and groups of these, up to one of all rows.
namespace covet::query {

/// What `rollup` gives to group_by(): no expression by itself.
template <class... Expressions>
struct rolled_up {
    basic_tuple<Expressions...> expressions;
};

template <class X>
inline constexpr bool is_rolled_up = false;
template <class... Expressions>
inline constexpr bool is_rolled_up<rolled_up<Expressions...>> = true;

}  // namespace covet::query

namespace covet {

/// `from<T>.group_by(rollup(a, b))`: the groups of `a` and `b`, those of `a` alone, and one of all rows, but none of no
/// rows. What is not grouped by is NULL there, so select() of it gives an optional.
template <class... Expressions>
constexpr auto rollup(const Expressions&... expressions) {
    return query::rolled_up<Expressions...>{{{{expressions}...}}};
}

}  // namespace covet
