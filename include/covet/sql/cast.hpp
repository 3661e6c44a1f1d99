#pragma once

#include <covet/core/decimal.hpp>
#include <covet/expr/decimal.hpp>
#include <covet/sql/expression.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>

/// \file
/// CAST, and numbers as other numbers. SQLite stores a decimal as an integer of its last digit, which another number of digits, or
/// none, has to be told.
namespace covet::sql {

namespace detail {

constexpr void put_power_of_ten(writer& out, int exponent) {
    out.put("1");
    for (int i = 0; i < exponent; ++i) out.put("0");
}

template <class X>
using value_of = schema::non_null<expr::value_type_of<X>>;

template <class X>
inline constexpr int scale_of = expr::detail::exact_scale<value_of<X>>;

}  // namespace detail

template <class Value, class X>
struct expression_text<expr::node<expr::op::rescale, Value, X>> {
    static constexpr int digits = schema::codec<Value>::type.scale - detail::scale_of<X>;

    static constexpr void write(writer& out) {
        write_at<X, precedence::multiplicative>(out);
        if (out.dialect() != sqlite) return;
        out.put(" * ");
        detail::put_power_of_ten(out, digits);
    }
};

namespace detail {

template <class X>
constexpr void write_cast(writer& out, std::string_view type) {
    out.put("CAST(");
    sql::write<X>(out);
    out.put(" AS ").put(type).put(")");
}

/// A number as a real one.
template <class X>
constexpr void write_real(writer& out) {
    if (out.dialect() == sqlite && scale_of<X> > 0) {
        out.put("(");
        write_at<X, precedence::multiplicative>(out);
        out.put(" / ");
        put_power_of_ten(out, scale_of<X>);
        out.put(".0)");
    } else {
        write_cast<X>(out, out.dialect() == sqlite ? "REAL" : out.dialect() == postgresql ? "DOUBLE PRECISION" : "DOUBLE");
    }
}

/// The function of SQLite's is covet's own: SQLite gives the largest integer for a number beyond.
template <class X>
constexpr void write_truncated(writer& out) {
    if (out.dialect() == mysql) {
        out.put("(");
        write_at<X, precedence::multiplicative>(out);
        out.put(" DIV 1)");
    } else if (out.dialect() == postgresql) {
        out.put("CAST(TRUNC(");
        write_typed<X>(out);
        out.put(") AS BIGINT)");
    } else if (scale_of<X> < 0) {
        out.put("covet_integer(");
        sql::write<X>(out);
        out.put(")");
    } else {
        out.put("(");
        write_at<X, precedence::multiplicative>(out);
        out.put(" / ");
        put_power_of_ten(out, scale_of<X>);
        out.put(")");
    }
}

template <class X>
constexpr void write_integer(writer& out) {
    if constexpr (std::floating_point<value_of<X>> || expr::detail::decimal_scale<value_of<X>> >= 0)
        write_truncated<X>(out);
    else if (out.dialect() == postgresql && std::same_as<value_of<X>, bool>)
        write_cast<X>(out, "INTEGER");  // PostgreSQL makes no BIGINT of truth
    else
        write_cast<X>(out, out.dialect() == sqlite ? "INTEGER" : out.dialect() == postgresql ? "BIGINT" : "SIGNED");
}

/// MySQL gives the largest number that fits for one beyond, so that it is given room; a number too large is refused when
/// it is read.
template <class X, int Scale>
constexpr void write_decimal(writer& out) {
    if (out.dialect() == postgresql) {
        write_cast<X>(out, "NUMERIC");
    } else if (out.dialect() == mysql) {
        out.put("CAST(");
        sql::write<X>(out);
        out.put(" AS DECIMAL(38, ").put_number(Scale).put("))");
    } else {
        out.put("(");
        write_at<X, precedence::multiplicative>(out);
        out.put(" * ");
        put_power_of_ten(out, Scale - scale_of<X>);
        out.put(")");
    }
}

}  // namespace detail

template <class Value, class X>
struct expression_text<expr::node<expr::op::cast, Value, X>> {
    using to = schema::non_null<Value>;

    static constexpr void write(writer& out) {
        if constexpr (std::same_as<to, double>)
            detail::write_real<X>(out);
        else if constexpr (std::same_as<to, std::int64_t>)
            detail::write_integer<X>(out);
        else if constexpr (std::same_as<to, std::string>)
            detail::write_cast<X>(out, out.dialect() == mysql ? "CHAR" : "TEXT");
        else
            detail::write_decimal<X, expr::detail::decimal_scale<to>>(out);
    }
};

}  // namespace covet::sql
