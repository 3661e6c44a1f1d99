#pragma once

#include <covet/expr/order.hpp>
#include <covet/sql/expression.hpp>

#include <concepts>
#include <string_view>

/// \file
/// The order of the rows within an aggregate: that of SQL, and that which SQLite's driver understands.
namespace covet::sql::detail {

template <class Term>
struct order_key;
template <class Op, class X>
struct order_key<expr::node<Op, expr::ordering, X>> {
    static constexpr std::string_view direction = std::same_as<Op, expr::op::descending> ? "d" : "a";
    static constexpr void write(writer& out) { sql::write<X>(out); }
};

template <class... Terms>
constexpr void write_order_within(writer& out) {
    if (sizeof...(Terms) == 0) return;
    out.put(" ORDER BY ");
    write_list<Terms...>(out);
}

/// For the driver's functions: the directions of the terms in a text, and the terms as arguments.
template <class... Terms>
constexpr void write_directions(writer& out) {
    out.put(", '");
    (out.put(order_key<Terms>::direction), ...);
    out.put("'");
}
template <class... Terms>
constexpr void write_order_keys(writer& out) {
    ((out.put(", "), order_key<Terms>::write(out)), ...);
}

}  // namespace covet::sql::detail
