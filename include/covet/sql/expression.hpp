#pragma once

#include <covet/expr/aggregate.hpp>
#include <covet/expr/assignment.hpp>
#include <covet/expr/coalesce.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/constant.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/expr/param.hpp>
#include <covet/expr/sort_keys.hpp>
#include <covet/expr/value.hpp>
#include <covet/query/clause.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/operand.hpp>
#include <covet/sql/precedence.hpp>
#include <covet/sql/writer.hpp>

#include <concepts>
#include <string_view>

/// \file
/// The text of expressions. `write<Expression>(out)` needs the type alone.
namespace covet::sql {

template <class Expression>
constexpr void write_item(writer& out, separator& comma) {
    if constexpr (expr::is_chosen_order<Expression>) {
        comma(out, &write<Expression>);
    } else {
        comma(out);
        write<Expression>(out);
    }
}

template <class... Expressions>
constexpr void write_list(writer& out) {
    separator comma;
    (write_item<Expressions>(out, comma), ...);
}

template <class Source, std::size_t Index>
struct expression_text<expr::column<Source, Index>> {
    using model = schema::model<expr::row_of_source<Source>>;
    static constexpr std::string_view name = model::columns[Index].name;
    static constexpr std::string_view table = expr::is_derived<Source> ? std::string_view{} : model::table;
    static constexpr void write(writer& out) {
        if constexpr (expr::source_traits<expr::root_of<Source>>::is_named) {
            out.put_column(expr::source_traits<Source>::name, table, name);
        } else {
            out.touch({table, name, access::read});
            if (out.qualified()) out.put_source(expr::source_traits<Source>::name, expr::is_path<Source>).put(".");
            out.put_name(name);
        }
    }
};

template <class T, class Stored>
struct expression_text<expr::value<T, Stored>> {
    static constexpr void write(writer& out) { out.put_parameter({schema::codec<T>::type}); }
};

template <class T>
struct expression_text<expr::placeholder<T>> {
    static constexpr void write(writer& out) { out.put_parameter({schema::codec<T>::type}); }
};

template <std::size_t Number>
struct expression_text<query::constant<Number>> {
    static constexpr void write(writer& out) { out.put_number(Number); }
};

template <std::size_t Place>
struct expression_text<expr::ordinal<Place>> {
    static constexpr void write(writer& out) { out.put_number(Place); }
};

/// After a broken rule, when the compiler has said what is wrong.
template <>
struct expression_text<expr::invalid> {
    static constexpr void write(writer&) {}
};

namespace detail {

/// The name of the column that an operand is, for the description of the placeholders beside it.
template <class Expression>
consteval std::string_view column_name() {
    if constexpr (expr::is_column<Expression>)
        return expression_text<Expression>::name;
    else
        return {};
}

template <class First, class... Rest>
consteval std::string_view first_column_name() {
    if constexpr (sizeof...(Rest) == 0 || expr::is_column<First>)
        return column_name<First>();
    else
        return first_column_name<Rest...>();
}

}  // namespace detail

/// Operations between two operands: text, and what each side must bind like.
template <class Op>
inline constexpr std::string_view infix_text{};
template <> inline constexpr std::string_view infix_text<expr::op::equal> = " = ";
template <> inline constexpr std::string_view infix_text<expr::op::not_equal> = " <> ";
template <> inline constexpr std::string_view infix_text<expr::op::less> = " < ";
template <> inline constexpr std::string_view infix_text<expr::op::less_equal> = " <= ";
template <> inline constexpr std::string_view infix_text<expr::op::greater> = " > ";
template <> inline constexpr std::string_view infix_text<expr::op::greater_equal> = " >= ";
template <> inline constexpr std::string_view infix_text<expr::op::logical_and> = " AND ";
template <> inline constexpr std::string_view infix_text<expr::op::logical_or> = " OR ";
template <> inline constexpr std::string_view infix_text<expr::op::plus> = " + ";
template <> inline constexpr std::string_view infix_text<expr::op::minus> = " - ";
template <> inline constexpr std::string_view infix_text<expr::op::times> = " * ";

template <class Op>
concept infix = !infix_text<Op>.empty();

/// `a - (b - c)` needs its parentheses; `a AND b AND c` needs none.
template <class Op>
inline constexpr bool associative = std::same_as<Op, expr::op::logical_and> || std::same_as<Op, expr::op::logical_or>;

template <class L, class R, precedence P, bool Associative>
constexpr void write_infix(writer& out, std::string_view text) {
    const std::string_view before = out.set_beside(detail::first_column_name<L, R>());
    if constexpr (P >= precedence::additive) {
        write_calculated<L, R, P>(out);
        out.put(text);
        write_calculated<R, L, Associative ? P : above(P)>(out);
    } else {
        write_beside<L, R, P == precedence::comparison ? above(P) : P>(out);
        out.put(text);
        write_beside<R, L, Associative ? P : above(P)>(out);
    }
    out.set_beside(before);
}

template <infix Op, class Value, class L, class R>
struct expression_text<expr::node<Op, Value, L, R>> {
    static constexpr void write(writer& out) {
        write_infix<L, R, precedence_of_op<Op>, associative<Op>>(out, infix_text<Op>);
    }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::logical_not, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("NOT ");
        write_at<X, precedence::logical_not>(out);
    }
};

template <class Predicate>
struct expression_text<expr::node<expr::op::when, expr::condition, expr::switched, Predicate>> {
    static constexpr void write(writer& out) {
        if (!out.is_chosen() || out.next_choice() != 0) sql::write<Predicate>(out);
    }
};

/// AND and OR of what may be left out: the operator stands between two that are there.
template <infix Op, class L, class R>
struct expression_text<expr::node<Op, expr::condition, L, R>> {
    static constexpr void write(writer& out) {
        constexpr precedence place = precedence_of_op<Op>;
        const bool left = out.put_before({}, &write_at<L, place>);
        out.put_before(left ? infix_text<Op> : std::string_view{}, &write_at<R, place>);
    }
};

template <class X>
struct expression_text<expr::node<expr::op::logical_not, expr::condition, X>> {
    static constexpr void write(writer& out) { out.put_before("NOT ", &write_at<X, precedence::logical_not>); }
};

template <class Value, class X>
struct expression_text<expr::node<expr::op::negate, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("-");
        write_at<X, precedence::primary>(out);
    }
};

template <class Value, class... Xs>
struct expression_text<expr::node<expr::op::coalesce, Value, Xs...>> {
    static constexpr void write(writer& out) {
        out.put("COALESCE(");
        write_list<Xs...>(out);
        out.put(")");
    }
};

/// A parameter alone has no type that PostgreSQL could find.
template <class Value, class X>
struct expression_text<expr::node<expr::op::constant, Value, X>> {
    static constexpr void write(writer& out) { write_typed<X>(out); }
};

template <class Column, class Expression>
struct expression_text<expr::assignment<Column, Expression>> {
    static constexpr std::string_view column = expression_text<Column>::name;

    static constexpr void write(writer& out) {
        write_target(out);
        out.put(" = ");
        write_value(out);
    }
    static constexpr void write_target(writer& out) {
        out.touch({schema::model<typename Column::model>::table, column, access::write});
        out.put_name(column);
    }
    static constexpr void write_value(writer& out) {
        const std::string_view before = out.set_beside(column);
        sql::write<Expression>(out);
        out.set_beside(before);
    }
};

}  // namespace covet::sql
