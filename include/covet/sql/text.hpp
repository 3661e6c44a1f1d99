#pragma once

#include <covet/expr/match.hpp>
#include <covet/expr/text.hpp>
#include <covet/sql/function.hpp>

#include <string_view>

/// \file
/// Functions of text. SQLite lacks some, which the driver brings.
namespace covet::sql {

template <> inline constexpr function_name name_of_op<expr::op::lower>{"LOWER"};
template <> inline constexpr function_name name_of_op<expr::op::upper>{"UPPER"};
template <> inline constexpr function_name name_of_op<expr::op::length>{"LENGTH", "CHAR_LENGTH", "CHAR_LENGTH"};
template <> inline constexpr function_name name_of_op<expr::op::trim>{"TRIM"};
template <> inline constexpr function_name name_of_op<expr::op::trim_left>{"LTRIM"};
template <> inline constexpr function_name name_of_op<expr::op::trim_right>{"RTRIM"};
template <> inline constexpr function_name name_of_op<expr::op::replace>{"REPLACE"};
template <> inline constexpr function_name name_of_op<expr::op::pad_left>{"covet_lpad", "LPAD", "LPAD"};
template <> inline constexpr function_name name_of_op<expr::op::pad_right>{"covet_rpad", "RPAD", "RPAD"};
template <> inline constexpr function_name name_of_op<expr::op::position>{"INSTR", "STRPOS", "INSTR"};
template <> inline constexpr function_name name_of_op<expr::op::substring>{"SUBSTR"};

template <> inline constexpr precedence precedence_of_op<expr::op::starts_with> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::contains> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::ends_with> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::ilike> = precedence::comparison;

template <class Value, class... Xs>
struct expression_text<expr::node<expr::op::concat, Value, Xs...>> {
    static constexpr void write(writer& out) {
        separator between{out.dialect() == mysql ? ", " : " || "};
        out.put(out.dialect() == mysql ? "CONCAT(" : "(");
        ((between(out), write_operand<Xs>(out)), ...);
        out.put(")");
    }

private:
    template <class X>
    static constexpr void write_operand(writer& out) {
        if constexpr (is_parameter<X>)
            write_typed<X>(out);
        else
            write_at<X, precedence::primary>(out);
    }
};

namespace detail {

template <class X, class Y>
constexpr void write_text_call(writer& out, std::string_view function) {
    const std::string_view before = out.set_beside(first_column_name<X, Y>());
    out.put(function).put("(");
    sql::write<X>(out);
    out.put(", ");
    write_typed<Y>(out);
    out.put(")");
    out.set_beside(before);
}

template <class X, class Y>
constexpr void write_call_of_reversed(writer& out, std::string_view function) {
    out.put(function).put("(REVERSE(");
    sql::write<X>(out);
    out.put("), REVERSE(");
    write_typed<Y>(out);
    out.put("))");
}

}  // namespace detail

template <class Value, class X, class Y>
struct expression_text<expr::node<expr::op::starts_with, Value, X, Y>> {
    static constexpr void write(writer& out) {
        detail::write_text_call<X, Y>(out, out.dialect() == postgresql ? "STARTS_WITH" : "INSTR");
        if (out.dialect() != postgresql) out.put(" = 1");
    }
};

template <class Value, class X, class Y>
struct expression_text<expr::node<expr::op::contains, Value, X, Y>> {
    static constexpr void write(writer& out) {
        detail::write_text_call<X, Y>(out, out.dialect() == postgresql ? "STRPOS" : "INSTR");
        out.put(" > 0");
    }
};

/// Backwards, since each of the two can be written but once.
template <class Value, class X, class Y>
struct expression_text<expr::node<expr::op::ends_with, Value, X, Y>> {
    static constexpr void write(writer& out) {
        if (out.dialect() == sqlite) {
            detail::write_text_call<X, Y>(out, "covet_ends_with");
        } else if (out.dialect() == postgresql) {
            detail::write_call_of_reversed<X, Y>(out, "STARTS_WITH");
        } else {
            detail::write_call_of_reversed<X, Y>(out, "INSTR");
            out.put(" = 1");
        }
    }
};

template <class Value, class X, class Y>
struct expression_text<expr::node<expr::op::ilike, Value, X, Y>> {
    static constexpr void write(writer& out) {
        if (out.dialect() == postgresql) return write_infix<X, Y, precedence::comparison, false>(out, " ILIKE ");
        const std::string_view before = out.set_beside(detail::first_column_name<X, Y>());
        out.put("LOWER(");
        sql::write<X>(out);
        out.put(") LIKE LOWER(");
        sql::write<Y>(out);
        out.put(")");
        if (out.dialect() == sqlite) out.put(R"( ESCAPE '\')");
        out.set_beside(before);
    }
};

}  // namespace covet::sql
