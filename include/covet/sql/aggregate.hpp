#pragma once

#include <covet/expr/check/distinct.hpp>
#include <covet/expr/statistics.hpp>
#include <covet/sql/call.hpp>
#include <covet/sql/expression.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// \file
/// Aggregates. A sum of integers is a BIGINT and an average one of real numbers: SQLite computes them so, PostgreSQL and
/// MySQL would give decimals of as many digits as they like.
namespace covet::sql {

template <> inline constexpr function_name name_of_op<expr::op::count>{"COUNT"};
template <> inline constexpr function_name name_of_op<expr::op::sum>{"SUM"};
template <> inline constexpr function_name name_of_op<expr::op::min>{"MIN"};
template <> inline constexpr function_name name_of_op<expr::op::max>{"MAX"};
template <> inline constexpr function_name name_of_op<expr::op::avg>{"AVG"};
// Truth is a number where PostgreSQL has a type for it.
template <> inline constexpr function_name name_of_op<expr::op::bool_and>{"MIN", "BOOL_AND", "MIN"};
template <> inline constexpr function_name name_of_op<expr::op::bool_or>{"MAX", "BOOL_OR", "MAX"};
// SQLite has none: the driver brings them.
template <> inline constexpr function_name name_of_op<expr::op::variance>{"covet_var_samp", "VAR_SAMP", "VAR_SAMP"};
template <> inline constexpr function_name name_of_op<expr::op::stddev>{"covet_stddev_samp", "STDDEV_SAMP", "STDDEV_SAMP"};
template <> inline constexpr function_name name_of_op<expr::op::variance_population>{"covet_var_pop", "VAR_POP", "VAR_POP"};
template <> inline constexpr function_name name_of_op<expr::op::stddev_population>{"covet_stddev_pop", "STDDEV_POP", "STDDEV_POP"};

template <class Value, class X>
struct expression_text<expr::node<expr::op::distinct_values, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("DISTINCT ");
        sql::write<X>(out);
    }
};

template <>
struct call_text<expr::op::count_all> {
    static constexpr void open(writer&) {}
    static constexpr void call(writer& out) { out.put("COUNT(*)"); }
    static constexpr void close(writer&) {}
};

namespace detail {

/// An argument as a real number; DISTINCT stays before it.
template <class X>
struct as_double {
    static constexpr void write(writer& out) {
        out.put("CAST(");
        sql::write<X>(out);
        out.put(out.dialect() == mysql ? " AS DOUBLE)" : " AS DOUBLE PRECISION)");
    }
};
template <class Value, class X>
struct as_double<expr::node<expr::op::distinct_values, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("DISTINCT ");
        as_double<X>::write(out);
    }
};

/// What an argument reads as, NULL aside.
template <class X>
using argument_value = schema::non_null<expr::value_type_of<X>>;

template <class Op, class X>
constexpr void write_call_with_double(writer& out) {
    out.put(name_of_op<Op>.in(out.dialect())).put("(");
    as_double<X>::write(out);
    out.put(")");
}

}  // namespace detail

template <class X>
struct call_text<expr::op::sum, X> {
    using operand = detail::argument_value<X>;
    // PostgreSQL sums these up to a NUMERIC.
    static constexpr bool is_wide = std::integral<operand> && sizeof(operand) == sizeof(std::int64_t);

    static constexpr void open(writer& out) {
        if (is_wide && out.dialect() == postgresql) out.put("CAST(");
    }
    static constexpr void call(writer& out) {
        if (std::same_as<operand, float> && out.dialect() == postgresql) {
            detail::write_call_with_double<expr::op::sum, X>(out);  // and these to a REAL
        } else {
            out.put("SUM(");
            write<X>(out);
            out.put(")");
        }
    }
    static constexpr void close(writer& out) {
        if (is_wide && out.dialect() == postgresql) out.put(" AS BIGINT)");
    }
};

namespace detail {

/// How often the unit of a decimal, which SQLite stores as an integer, is in a statistic of it.
template <class Op>
inline constexpr int scale_power = 1;
template <> inline constexpr int scale_power<expr::op::variance> = 2;
template <> inline constexpr int scale_power<expr::op::variance_population> = 2;

/// A function of real numbers.
template <class Op, class X>
struct real_call_text {
    using operand = argument_value<X>;
    static constexpr int scale = expr::detail::decimal_scale<operand>;

    static constexpr void open(writer& out) {
        if (scale > 0 && out.dialect() == sqlite) out.put("(");
    }
    static constexpr void call(writer& out) {
        if (std::floating_point<operand> || out.dialect() == sqlite) {
            out.put(name_of_op<Op>.in(out.dialect())).put("(");
            sql::write<X>(out);
            out.put(")");
        } else {
            write_call_with_double<Op, X>(out);
        }
    }
    static constexpr void close(writer& out) {
        if (scale <= 0 || out.dialect() != sqlite) return;
        out.put(" / 1");
        for (int i = 0; i < scale * scale_power<Op>; ++i) out.put("0");
        out.put(".0)");
    }
};

}  // namespace detail

template <class X>
struct call_text<expr::op::avg, X> : detail::real_call_text<expr::op::avg, X> {};

template <std::derived_from<expr::op::statistic> Op, class X>
struct call_text<Op, X> : detail::real_call_text<Op, X> {};

template <std::derived_from<expr::op::aggregate> Op, class Value, class... Xs>
struct expression_text<expr::node<Op, Value, Xs...>> {
    static constexpr void write(writer& out) {
        call_text<Op, Xs...>::open(out);
        call_text<Op, Xs...>::call(out);
        call_text<Op, Xs...>::close(out);
    }
};

}  // namespace covet::sql
