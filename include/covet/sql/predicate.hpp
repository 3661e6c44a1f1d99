#pragma once

#include <covet/sql/array.hpp>
#include <covet/sql/expression.hpp>

/// \file
/// Predicates that are more than an operator between two operands.
namespace covet::sql {

template <class Value, class X>
struct expression_text<expr::node<expr::op::is_null, Value, X>> {
    static constexpr void write(writer& out) {
        write_at<X, above(precedence::comparison)>(out);
        out.put(" IS NULL");
    }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::is_not_null, Value, X>> {
    static constexpr void write(writer& out) {
        write_at<X, above(precedence::comparison)>(out);
        out.put(" IS NOT NULL");
    }
};

template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::same, Value, L, R>> {
    static constexpr void write(writer& out) {
        const std::string_view text = out.dialect() == sqlite       ? " IS "
                                      : out.dialect() == postgresql ? " IS NOT DISTINCT FROM "
                                                                    : " <=> ";
        write_infix<L, R, precedence::comparison, false>(out, text);
    }
};

/// MySQL has the equality but not its opposite.
template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::distinct, Value, L, R>> {
    static constexpr void write(writer& out) {
        if (out.dialect() == mysql) out.put("NOT (");
        const std::string_view text = out.dialect() == sqlite       ? " IS NOT "
                                      : out.dialect() == postgresql ? " IS DISTINCT FROM "
                                                                    : " <=> ";
        write_infix<L, R, precedence::comparison, false>(out, text);
        if (out.dialect() == mysql) out.put(")");
    }
};

/// SQLite alone has no escape character unless one is named.
template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::like, Value, L, R>> {
    static constexpr void write(writer& out) {
        write_infix<L, R, precedence::comparison, false>(out, " LIKE ");
        if (out.dialect() == sqlite) out.put(R"( ESCAPE '\')");
    }
};

template <class Value, class X, class Low, class High>
struct expression_text<expr::node<expr::op::between, Value, X, Low, High>> {
    static constexpr void write(writer& out) {
        const std::string_view before = out.set_beside(detail::column_name<X>());
        write_at<X, above(precedence::comparison)>(out);
        out.put(" BETWEEN ");
        write_beside<Low, X, above(precedence::comparison)>(out);
        out.put(" AND ");
        write_beside<High, X, above(precedence::comparison)>(out);
        out.set_beside(before);
    }
};

template <class Value, class X, class... Items>
struct expression_text<expr::node<expr::op::in_list, Value, X, Items...>> {
    static constexpr void write(writer& out) {
        const std::string_view before = out.set_beside(detail::column_name<X>());
        write_at<X, above(precedence::comparison)>(out);
        out.put(" IN (");
        separator comma;
        ((comma(out), write_beside<Items, X, precedence::logical_or>(out)), ...);
        out.put(")");
        out.set_beside(before);
    }
};

namespace detail {

template <class... Leaves>
consteval bool has_parameter(type_list<Leaves...>) {
    return (is_parameter<Leaves> || ...);
}

}  // namespace detail

/// A range is one parameter, unpacked by the server, so that its size does not show in the text.
///
/// MariaDB 10.11 remembers of a prepared statement what NULL IN (SELECT …) was when it first ran, if there is a parameter before
/// IN: it is false of no rows, and else NULL. Of a UNION it asks anew.
template <class Value, class X, class Array>
struct expression_text<expr::node<expr::op::in_array, Value, X, Array>> {
    static constexpr void write(writer& out) {
        const std::string_view before = out.set_beside(detail::column_name<X>());
        write_at<X, above(precedence::comparison)>(out);
        constexpr bool asks_anew = detail::has_parameter(expr::leaves_of<X>{});
        write_in_array<typename Array::value_type, detail::is_wider_parameter<Array, X>, asks_anew>(out);
        out.set_beside(before);
    }
};

}  // namespace covet::sql
