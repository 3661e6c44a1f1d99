#pragma once

#include <covet/expr/array.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/function.hpp>

/// \file
/// What is in a column of std::vector: an array on PostgreSQL, JSON elsewhere.
namespace covet::sql {

template <> inline constexpr function_name name_of_op<expr::op::array_length>{"JSON_ARRAY_LENGTH", "CARDINALITY", "JSON_LENGTH"};

/// PostgreSQL's `@>` is the one operation on arrays that an index of the kind GIN serves. MariaDB's JSON_CONTAINS would compare
/// numbers as doubles, so that elements are compared one by one; SQLite's functions would cut text at a NUL.
template <class Value, class X, class Sought>
struct expression_text<expr::node<expr::op::array_contains, Value, X, Sought>> {
    static constexpr void write(writer& out) {
        const std::string_view before = out.set_beside(detail::first_column_name<X, Sought>());
        out.put(opening(out.dialect()));
        sql::write<X>(out);
        if (out.dialect() == mysql) {
            out.put(" IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(");
            sql::write<X>(out);
            out.put(", '$[*]' COLUMNS (`element` JSON PATH '$')) AS `elements`, JSON_TABLE(");
        } else {
            out.put(out.dialect() == sqlite ? ", " : " @> ");
        }
        sql::write<Sought>(out);
        out.put(out.dialect() == mysql ? ", '$[*]' COLUMNS (`sought` JSON PATH '$')) AS `one` WHERE `element` = `sought`) END" : ")");
        out.set_beside(before);
    }

private:
    static constexpr std::string_view opening(dialect d) {
        return d == sqlite ? "covet_array_contains(" : d == postgresql ? "(" : "CASE WHEN ";
    }
};

}  // namespace covet::sql
