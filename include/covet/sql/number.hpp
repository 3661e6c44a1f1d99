#pragma once

#include <covet/expr/number.hpp>
#include <covet/sql/cast.hpp>
#include <covet/sql/function.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

/// \file
/// Functions of numbers. Those of SQLite are the driver's: SQLite need not be built with them, and knows nothing of
/// decimals.
namespace covet::sql {

template <> inline constexpr function_name name_of_op<expr::op::abs>{"ABS"};
template <> inline constexpr function_name name_of_op<expr::op::power>{"covet_power", "POWER", "POW"};
template <> inline constexpr function_name name_of_op<expr::op::ceil>{"covet_ceil", "CEIL", "CEIL"};
template <> inline constexpr function_name name_of_op<expr::op::floor>{"covet_floor", "FLOOR", "FLOOR"};
template <> inline constexpr function_name name_of_op<expr::op::greatest>{"MAX", "GREATEST", "GREATEST"};
template <> inline constexpr function_name name_of_op<expr::op::least>{"MIN", "LEAST", "LEAST"};

/// Real numbers are rounded as decimals, which PostgreSQL makes of their text without losing digits: as numbers, it and
/// MySQL round them half to even.
template <class Value, class X, class Digits>
struct expression_text<expr::node<expr::op::round, Value, X, Digits>> {
    static constexpr bool is_real = std::floating_point<detail::value_of<X>>;

    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite) {
            out.put(is_real ? "covet_round(" : "covet_round_decimal(");
            sql::write<X>(out);
            if (!is_real) out.put(", ").put_number(static_cast<std::size_t>(detail::scale_of<X>));
            return finish(out, ")");
        }
        const bool is_postgresql = out.dialect() == postgresql;
        out.put(!is_real ? "ROUND(" : is_postgresql ? "CAST(ROUND(CAST(CAST(" : "CAST(ROUND(CAST(");
        sql::write<X>(out);
        if (is_real) out.put(is_postgresql ? " AS TEXT) AS NUMERIC)" : " AS DECIMAL(65, 30))");
        finish(out, !is_real ? ")" : is_postgresql ? ") AS DOUBLE PRECISION)" : ") AS DOUBLE)");
    }

private:
    static constexpr void finish(writer& out, std::string_view end) {
        out.put(", ");
        write_typed<Digits>(out);
        out.put(end);
    }
};

namespace detail {

template <class Op, class X>
constexpr void write_whole(writer& out) {
    const bool is_scaled = out.dialect() == sqlite && scale_of<X> >= 0;
    out.put(name_of_op<Op>.in(out.dialect())).put(is_scaled ? "_decimal(" : "(");
    sql::write<X>(out);
    if (is_scaled) out.put(", ").put_number(static_cast<std::size_t>(scale_of<X>));
    out.put(")");
}

}  // namespace detail

template <class Value, class X>
struct expression_text<expr::node<expr::op::ceil, Value, X>> {
    static constexpr void write(writer& out) { detail::write_whole<expr::op::ceil, X>(out); }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::floor, Value, X>> {
    static constexpr void write(writer& out) { detail::write_whole<expr::op::floor, X>(out); }
};

/// PostgreSQL's parameters have numbers, so that what has some can stand in the text twice.
template <class Value, class X>
struct expression_text<expr::node<expr::op::sqrt, Value, X>> {
    static constexpr void write(writer& out) {
        out.put(out.dialect() == sqlite ? "covet_sqrt(" : "SQRT(");
        const std::size_t begin = out.written().parameters;
        if (out.dialect() == postgresql) {
            out.put("CASE WHEN ");
            write_at<X, above(precedence::comparison)>(out);
            out.put(" >= 0 THEN ");
            out.go_to_parameter(begin);
        }
        sql::write<X>(out);
        out.put(out.dialect() == postgresql ? " END)" : ")");
    }
};

namespace detail {

/// PostgreSQL passes over NULL where the others give it.
template <class Op, class... Xs>
constexpr void write_extreme(writer& out) {
    const std::size_t begin = out.written().parameters;
    separator comma, comma_of_nulls;
    if (out.dialect() == postgresql) {
        out.put("CASE WHEN NUM_NULLS(");
        ((comma_of_nulls(out), write_typed<Xs>(out)), ...);
        out.put(") = 0 THEN ");
        out.go_to_parameter(begin);
    }
    out.put(name_of_op<Op>.in(out.dialect())).put("(");
    ((comma(out), write_typed<Xs>(out)), ...);
    out.put(out.dialect() == postgresql ? ") END" : ")");
}

}  // namespace detail

template <class Value, class... Xs>
struct expression_text<expr::node<expr::op::greatest, Value, Xs...>> {
    static constexpr void write(writer& out) { detail::write_extreme<expr::op::greatest, Xs...>(out); }
};

template <class Value, class... Xs>
struct expression_text<expr::node<expr::op::least, Value, Xs...>> {
    static constexpr void write(writer& out) { detail::write_extreme<expr::op::least, Xs...>(out); }
};

}  // namespace covet::sql
