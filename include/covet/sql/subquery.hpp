#pragma once

#include <covet/query/subquery_expression.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/source.hpp>

/// \file
/// Subqueries in expressions.
namespace covet::sql {

template <class Value, class Query>
struct expression_text<expr::node<expr::op::scalar, Value, Query>> : expression_text<Query> {};

template <class Value, class Query>
struct expression_text<expr::node<expr::op::exists, Value, Query>> {
    static constexpr void write(writer& out) {
        out.put("EXISTS ");
        sql::write<Query>(out);
    }
};

template <class Value, class X, class Query>
struct expression_text<expr::node<expr::op::in_query, Value, X, Query>> {
    static constexpr void write(writer& out) {
        write_at<X, above(precedence::comparison)>(out);
        out.put(" IN ");
        sql::write<Query>(out);
    }
};

namespace detail {

template <class Query>
constexpr void write_quantified(writer& out, std::string_view quantifier) {
    if (out.dialect() == sqlite) out.lack(feature::quantified_comparison);
    out.put(quantifier);
    write<Query>(out);
}

}  // namespace detail

template <class Value, class Query>
struct expression_text<expr::node<expr::op::any, Value, Query>> {
    static constexpr void write(writer& out) { detail::write_quantified<Query>(out, "ANY "); }
};

template <class Value, class Query>
struct expression_text<expr::node<expr::op::all, Value, Query>> {
    static constexpr void write(writer& out) { detail::write_quantified<Query>(out, "ALL "); }
};

template <>
inline constexpr precedence precedence_of_op<expr::op::in_query> = precedence::comparison;

}  // namespace covet::sql
