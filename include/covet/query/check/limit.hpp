#pragma once

#include <covet/expr/operand.hpp>
#include <covet/query/clause.hpp>

#include <concepts>
#include <cstddef>

namespace covet::query::check {

namespace detail {
template <class T>
inline constexpr bool is_constant = false;
template <std::size_t Number>
inline constexpr bool is_constant<constant<Number>> = true;

template <class Rows>
concept number = std::integral<Rows> && !std::same_as<Rows, bool>;
}  // namespace detail

/// An integer, an optional of one, or `param`.
template <class Rows>
concept row_count = detail::number<schema::non_null<Rows>> || expr::is_param<Rows> || detail::is_constant<Rows>;

template <class Rows>
consteval void is_row_count() {
    constexpr bool holds = row_count<Rows>;
    static_assert(holds, "covet: limit() and offset() take a number of rows, or param.");
}

}  // namespace covet::query::check
