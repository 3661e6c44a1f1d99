#pragma once

#include <covet/expr/expression.hpp>
#include <covet/sql/parameter.hpp>
#include <covet/sql/precedence.hpp>
#include <covet/sql/writer.hpp>

#include <concepts>
#include <cstdint>

/// \file
/// Expressions as parts of others.
namespace covet::sql {

/// One specialization for each leaf and each operation.
template <class Expression>
struct expression_text;

template <class Expression>
constexpr void write(writer& out) {
    expression_text<Expression>::write(out);
}

/// In parentheses when it binds more loosely than its place needs.
template <class Expression, precedence AtLeast>
constexpr void write_at(writer& out) {
    if constexpr (requires(precedence p) { expression_text<Expression>::write_at(out, p); }) {
        expression_text<Expression>::write_at(out, AtLeast);
    } else if constexpr (precedence_of<Expression> < AtLeast && expr::is_condition<Expression>) {
        if (out.put_before("(", &write<Expression>)) out.put(")");
    } else if constexpr (precedence_of<Expression> < AtLeast) {
        out.put("(");
        write<Expression>(out);
        out.put(")");
    } else {
        write<Expression>(out);
    }
}

/// Where PostgreSQL would infer another type of a parameter, with its type.
template <class X>
constexpr void write_typed(writer& out) {
    if constexpr (is_parameter<X>)
        put_typed_parameter(out, schema::codec<typename X::value_type>::type);
    else
        write<X>(out);
}

/// An operand beside another one.
template <class X, class Other, precedence AtLeast>
constexpr void write_beside(writer& out) {
    if constexpr (detail::is_wider_parameter<X, Other>)
        write_typed<X>(out);
    else
        write_at<X, AtLeast>(out);
}

namespace detail {

template <class X>
consteval bool is_unsigned() {
    using plain = schema::non_null<typename X::value_type>;
    return !is_parameter<X> && std::unsigned_integral<plain> && !std::same_as<plain, bool> && sizeof(plain) < sizeof(std::int64_t);
}

}  // namespace detail

/// An operand of a calculation. MySQL's unsigned integers would have no result below zero.
template <class X, class Other, precedence AtLeast>
constexpr void write_calculated(writer& out) {
    if constexpr (detail::is_unsigned<X>()) {
        if (out.dialect() != mysql) return write_at<X, AtLeast>(out);
        out.put("CAST(");
        write<X>(out);
        out.put(" AS SIGNED)");
    } else {
        write_beside<X, Other, AtLeast>(out);
    }
}

}  // namespace covet::sql
