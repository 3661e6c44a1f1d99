#pragma once

#include <covet/sql/expression.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

/// \file
/// Aggregates. An average is always that of real numbers: SQLite computes it so, PostgreSQL and MySQL would give a
/// decimal of as many digits as they like.
namespace covet::sql {

template <class Value>
struct expression_text<expr::node<expr::op::count_all, Value>> {
    static constexpr void write(writer& out) { out.put("COUNT(*)"); }
};

namespace detail {

template <class X>
constexpr void write_call(writer& out, std::string_view function) {
    out.put(function).put("(");
    write<X>(out);
    out.put(")");
}

}  // namespace detail

template <class Value, class X>
struct expression_text<expr::node<expr::op::count, Value, X>> {
    static constexpr void write(writer& out) { detail::write_call<X>(out, "COUNT"); }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::sum, Value, X>> {
    static constexpr void write(writer& out) { detail::write_call<X>(out, "SUM"); }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::min, Value, X>> {
    static constexpr void write(writer& out) { detail::write_call<X>(out, "MIN"); }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::max, Value, X>> {
    static constexpr void write(writer& out) { detail::write_call<X>(out, "MAX"); }
};

namespace detail {

/// SQLite stores a decimal times ten to the power of its scale.
template <class Decimal, class X>
constexpr void write_average_of_scaled(writer& out) {
    std::size_t unit = 1;
    for (int i = 0; i < schema::codec<Decimal>::type.scale; ++i) unit *= 10;
    out.put("(");
    write_call<X>(out, "AVG");
    out.put(" / ").put_number(unit).put(".0)");
}

template <class X>
constexpr void write_average_of_double(writer& out) {
    out.put("AVG(CAST(");
    write<X>(out);
    out.put(out.dialect() == mysql ? " AS DOUBLE))" : " AS DOUBLE PRECISION))");
}

}  // namespace detail

template <class Value, class X>
struct expression_text<expr::node<expr::op::avg, Value, X>> {
    using operand = schema::non_null<expr::value_type_of<X>>;

    static constexpr void write(writer& out) {
        constexpr bool scaled = expr::detail::decimal_scale<operand> >= 0;
        if (scaled && out.dialect() == sqlite)
            detail::write_average_of_scaled<operand, X>(out);
        else if (std::floating_point<operand> || out.dialect() == sqlite)
            detail::write_call<X>(out, "AVG");
        else
            detail::write_average_of_double<X>(out);
    }
};

}  // namespace covet::sql
