#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/expression.hpp>

#include <cstddef>
#include <type_traits>

namespace covet::expr {

/// What a place reads as: nothing that can be compared or selected.
struct place_in_select {};

/// The expression at a place of select(), counted from 1.
template <std::size_t Place>
struct ordinal : expression_base {
    using value_type = place_in_select;
};

template <class T>
inline constexpr bool is_ordinal = false;
template <std::size_t Place>
inline constexpr bool is_ordinal<ordinal<Place>> = true;

namespace detail {

template <class... Leaves>
consteval bool any_ordinal(type_list<Leaves...>) {
    return (is_ordinal<Leaves> || ...);
}

}  // namespace detail

template <class Expression>
inline constexpr bool has_ordinal = detail::any_ordinal(leaves_of<Expression>{});

}  // namespace covet::expr

namespace covet {

/// In group_by() and order_by() the expression at a place of select(), counted from 1: `group_by(ordinal<1>)`. A database
/// does not know an expression with a value in it again when it stands there a second time.
template <std::size_t Place>
inline constexpr expr::ordinal<Place> ordinal{};

}  // namespace covet
