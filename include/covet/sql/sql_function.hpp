#pragma once

#include <covet/expr/sql_function.hpp>
#include <covet/sql/function.hpp>

#include <string_view>

/// \file
/// Functions and operators that the program has declared.
namespace covet::sql {

template <fixed_string... Names>
inline constexpr function_name name_of_op<expr::op::sql_function<Names...>>{Names.view()...};

template <fixed_string... Names, class Value, class L, class R>
struct expression_text<expr::node<expr::op::sql_operator<Names...>, Value, L, R>> {
    static constexpr void write(writer& out) {
        const std::string_view name = function_name{Names.view()...}.in(out.dialect());
        if (name.empty()) out.lack(feature::declared_function);
        const std::string_view before = out.set_beside(detail::first_column_name<L, R>());
        out.put("(");
        write_operand<L>(out);
        out.put(" ").put(name).put(" ");
        write_operand<R>(out);
        out.put(")");
        out.set_beside(before);
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

}  // namespace covet::sql
