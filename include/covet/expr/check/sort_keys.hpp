#pragma once

#include <covet/expr/check/order.hpp>
#include <covet/expr/check/when.hpp>
#include <covet/expr/column.hpp>

#include <cstddef>

namespace covet::expr {

namespace detail {
template <class Key>
struct named_key;
}  // namespace detail

namespace check {

namespace detail {
template <class T>
inline constexpr bool is_named_key = false;
template <class Key>
inline constexpr bool is_named_key<expr::detail::named_key<Key>> = true;

template <class X>
consteval bool is_complete() {
    if constexpr (in_order<X>)
        return placeholders_in<X> == 0;
    else
        return false;
}
}  // namespace detail

/// What a name can stand for: an expression that sorts, without `param`.
template <class X>
concept sort_key = any_invalid<X> || detail::is_complete<X>();

template <class X>
consteval void is_sort_key() {
    constexpr bool holds = sort_key<X>;
    static_assert(holds, "covet: sort_key() takes a name and a column or another expression to sort by, without param, asc and desc.");
}

template <class... Keys>
concept named_sort_keys = sizeof...(Keys) > 0 && sizeof...(Keys) <= 100 &&
                          ((is_column<Keys> || detail::is_named_key<Keys>) && ...);

template <class... Keys>
consteval void are_sort_keys() {
    constexpr bool holds = named_sort_keys<Keys...> || any_invalid<Keys...>;
    static_assert(holds,
                  "covet: sort_keys() takes columns, under their names, and other expressions in sort_key(name, …): 1 to 100 of "
                  "them.");
}

}  // namespace check
}  // namespace covet::expr
