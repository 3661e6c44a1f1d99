#pragma once

#include <covet/expr/function.hpp>
#include <covet/expr/nullif.hpp>
#include <covet/sql/call.hpp>
#include <covet/sql/expression.hpp>

#include <concepts>
#include <string_view>

/// \file
/// Calls of functions that differ between databases in nothing but their names.
namespace covet::sql {

template <std::derived_from<expr::op::function> Op, class Value, class... Xs>
struct expression_text<expr::node<Op, Value, Xs...>> {
    static constexpr void write(writer& out) {
        const std::string_view name = name_of_op<Op>.in(out.dialect());
        if (name.empty()) out.lack(feature::declared_function);
        out.put(name).put("(");
        separator comma;
        ((comma(out), write_typed<Xs>(out)), ...);
        out.put(")");
    }
};

template <class Value, class X, class Y>
struct expression_text<expr::node<expr::op::nullif, Value, X, Y>> {
    static constexpr void write(writer& out) {
        const std::string_view before = out.set_beside(detail::first_column_name<X, Y>());
        out.put("NULLIF(");
        sql::write<X>(out);
        out.put(", ");
        write_beside<Y, X, precedence::logical_or>(out);
        out.put(")");
        out.set_beside(before);
    }
};

}  // namespace covet::sql
