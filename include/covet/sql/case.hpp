#pragma once

#include <covet/expr/case.hpp>
#include <covet/sql/expression.hpp>

namespace covet::sql {

template <class Value, class Predicate, class X>
struct expression_text<expr::node<expr::op::branch, Value, Predicate, X>> {
    static constexpr void write(writer& out) {
        out.put(" WHEN ");
        sql::write<Predicate>(out);
        out.put(" THEN ");
        write_typed<X>(out);
    }
};

template <class Value, class... Branches>
struct expression_text<expr::node<expr::op::case_when, Value, Branches...>> {
    static constexpr void write(writer& out) {
        out.put("CASE");
        (sql::write<Branches>(out), ...);
        out.put(" END");
    }
};

namespace detail {

template <class X>
constexpr void write_branch(writer& out) {
    if constexpr (std::same_as<expr::operation_of<X>, expr::op::branch>) {
        sql::write<X>(out);
    } else {
        out.put(" ELSE ");
        write_typed<X>(out);
    }
}

}  // namespace detail

template <class Value, class... Branches>
struct expression_text<expr::node<expr::op::case_otherwise, Value, Branches...>> {
    static constexpr void write(writer& out) {
        out.put("CASE");
        (detail::write_branch<Branches>(out), ...);
        out.put(" END");
    }
};

}  // namespace covet::sql
