#pragma once

#include <covet/query/after.hpp>
#include <covet/sql/expression.hpp>

#include <string_view>

/// \file
/// The rows behind a place in an order. NULL comes before all else in an ascending order.
namespace covet::sql {

/// `a AND …` or `a OR …`.
template <>
inline constexpr precedence precedence_of_op<expr::op::after> = precedence::logical_or;

namespace detail {

template <class Column>
constexpr void write_null_test(writer& out, std::string_view text) {
    write<Column>(out);
    out.put(text);
}

template <class Column, class Value, bool OrNull>
constexpr void write_behind(writer& out, std::string_view text) {
    const std::string_view before = out.set_beside(column_name<Column>());
    write<Column>(out);
    out.put(text);
    write<Value>(out);
    if (OrNull) write_null_test<Column>(out.put(" OR "), " IS NULL");
    out.set_beside(before);
}

template <class... Terms>
constexpr void write_after(writer&, type_list<Terms...>) {}

template <bool Descends, bool Nullable, class Column, class Value, class... Rest>
constexpr void write_after(writer& out,
                           type_list<expr::node<expr::op::behind<Descends, Nullable>, expr::ordering, Column, Value>, Rest...>) {
    constexpr bool is_last = sizeof...(Rest) == 0;
    constexpr bool or_null = Descends && Nullable;
    const bool is_null = Nullable && out.is_chosen() && out.next_choice() != 0;
    if (is_null && Descends && is_last) {
        out.put("1 = 0");  // nothing comes behind NULL
    } else if (is_null) {
        write_null_test<Column>(out, Descends ? " IS NULL" : " IS NOT NULL");
        if (!is_last) out.put(Descends ? " AND (" : " OR ");
        write_after(out, type_list<Rest...>{});
        if (!is_last && Descends) out.put(")");
    } else if (is_last) {
        write_behind<Column, Value, or_null>(out, Descends ? " < " : " > ");
    } else {
        if (or_null) out.put("(");
        write_behind<Column, Value, or_null>(out, Descends ? " <= " : " >= ");
        out.put(or_null ? ") AND (" : " AND (");
        write_behind<Column, Value, or_null>(out, Descends ? " < " : " > ");
        out.put(" OR ");
        write_after(out, type_list<Rest...>{});
        out.put(")");
    }
}

}  // namespace detail

template <class Value, class Leaf, class... Terms>
struct expression_text<expr::node<expr::op::after, Value, Leaf, Terms...>> {
    static constexpr void write(writer& out) { detail::write_after(out, type_list<Terms...>{}); }
};

}  // namespace covet::sql
