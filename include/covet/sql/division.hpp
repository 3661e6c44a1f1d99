#pragma once

#include <covet/sql/expression.hpp>

/// \file
/// Division and modulo. PostgreSQL fails on a zero divisor where the others give NULL, and MySQL divides integers with
/// DIV; all are made to give what covet::expr says.
namespace covet::sql {

namespace detail {

/// The divisor: on PostgreSQL one that may be zero becomes NULL, as it does by itself elsewhere.
template <class R, class L>
constexpr void write_divisor(writer& out) {
    if (out.dialect() == postgresql && !expr::is_value<R>) {
        out.put("NULLIF(");
        write_typed<R>(out);
        out.put(", 0)");
    } else {
        write_calculated<R, L, above(precedence::multiplicative)>(out);
    }
}

template <class L, class R>
constexpr void write_division(writer& out, std::string_view text) {
    const std::string_view before = out.set_beside(first_column_name<L, R>());
    write_calculated<L, R, precedence::multiplicative>(out);
    out.put(text);
    write_divisor<R, L>(out);
    out.set_beside(before);
}

}  // namespace detail

template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::divide, Value, L, R>> {
    static constexpr void write(writer& out) { detail::write_division<L, R>(out, " / "); }
};

template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::divide_integer, Value, L, R>> {
    static constexpr void write(writer& out) { detail::write_division<L, R>(out, out.dialect() == mysql ? " DIV " : " / "); }
};

template <class Value, class L, class R>
struct expression_text<expr::node<expr::op::modulo, Value, L, R>> {
    static constexpr void write(writer& out) { detail::write_division<L, R>(out, " % "); }
};

}  // namespace covet::sql
