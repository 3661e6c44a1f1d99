#pragma once

#include <covet/expr/json_path.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/parameter.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

/// \file
/// Members of JSON. Databases convert them to each other's types in ways of their own, so each is asked what a member is
/// before it is read.
namespace covet::sql {

namespace detail {

/// `'$."a"."b"'`, and PostgreSQL's `'{a,b}'`.
template <fixed_string... Names>
constexpr void write_json_path(writer& out) {
    if (out.dialect() == postgresql) {
        separator comma{","};
        out.put("'{");
        ((comma(out), out.put("\"").put(Names.view()).put("\"")), ...);
        out.put("}'");
    } else {
        out.put("'$");
        ((out.put(".\"").put(Names.view()).put("\"")), ...);
        out.put("'");
    }
}

/// The member as JSON.
template <class X, fixed_string... Names>
constexpr void write_json_member(writer& out) {
    if (out.dialect() == postgresql) {
        out.put("(");
        write<X>(out);
        out.put(" #> ");
        write_json_path<Names...>(out);
        out.put(")");
    } else {
        out.put("JSON_EXTRACT(");
        write<X>(out);
        out.put(", ");
        write_json_path<Names...>(out);
        out.put(")");
    }
}

/// The name of its type, in the dialect's words.
template <class X, fixed_string... Names>
constexpr void write_json_type(writer& out) {
    if (out.dialect() == sqlite) {
        out.put("JSON_TYPE(");
        write<X>(out);
        out.put(", ");
        write_json_path<Names...>(out);
        out.put(")");
    } else {
        out.put(out.dialect() == postgresql ? "JSONB_TYPEOF(" : "JSON_TYPE(");
        write_json_member<X, Names...>(out);
        out.put(")");
    }
}

/// The member as text without quotes.
template <class X, fixed_string... Names>
constexpr void write_json_text(writer& out) {
    if (out.dialect() == postgresql) {
        out.put("(");
        write<X>(out);
        out.put(" #>> ");
        write_json_path<Names...>(out);
        out.put(")");
    } else {
        if (out.dialect() == mysql) out.put("JSON_UNQUOTE(");
        write_json_member<X, Names...>(out);
        if (out.dialect() == mysql) out.put(")");
    }
}

template <class T>
constexpr std::string_view json_type_test(dialect d) {
    if constexpr (std::same_as<T, std::string>)
        return d == sqlite ? " = 'text'" : d == postgresql ? " = 'string'" : " = 'STRING'";
    else if constexpr (std::same_as<T, bool>)
        return d == sqlite ? " IN ('true', 'false')" : d == postgresql ? " = 'boolean'" : " = 'BOOLEAN'";
    else
        return d == sqlite       ? " IN ('integer', 'real')"
               : d == postgresql ? " = 'number'"
                                 : " IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')";
}

template <class T, class X, fixed_string... Names>
constexpr void write_json_value(writer& out) {
    const bool is_postgresql = out.dialect() == postgresql;
    std::string_view cast;
    if (std::same_as<T, double>) cast = is_postgresql ? "DOUBLE PRECISION" : out.dialect() == mysql ? "DOUBLE" : "REAL";
    if (std::same_as<T, bool>) cast = is_postgresql ? "BOOLEAN" : "";
    if (!cast.empty()) out.put("CAST(");
    write_json_text<X, Names...>(out);
    if (!cast.empty()) out.put(" AS ").put(cast).put(")");
    if (std::same_as<T, bool> && out.dialect() == mysql) out.put(" = 'true'");
}

/// A number of which no digit is lost that an integer could have.
template <class X, fixed_string... Names>
constexpr void write_json_number(writer& out) {
    const bool is_cast = out.dialect() != sqlite;
    if (is_cast) out.put("CAST(");
    write_json_text<X, Names...>(out);
    if (is_cast) out.put(out.dialect() == postgresql ? " AS NUMERIC)" : " AS DECIMAL(65, 30))");
}

/// By its value, as PostgreSQL does not keep how a number was written, and casts of the others take it for what it is not.
/// PostgreSQL's cast would refuse what is out of range, the others' give the nearest integer.
template <class X, fixed_string... Names>
constexpr void write_json_integer(writer& out) {
    const auto put_cast = [&out] {
        out.put("CAST(");
        write_json_number<X, Names...>(out);
        out.put(out.dialect() == sqlite ? " AS INTEGER)" : out.dialect() == postgresql ? " AS BIGINT)" : " AS SIGNED)");
    };
    out.put("CASE WHEN ");
    write_json_number<X, Names...>(out);
    out.put(" = ");
    if (out.dialect() == postgresql) {
        out.put("TRUNC(");
        write_json_number<X, Names...>(out);
        out.put(") AND ");
        write_json_number<X, Names...>(out);
        out.put(" BETWEEN -9223372036854775808 AND 9223372036854775807");
    } else {
        put_cast();
    }
    out.put(" THEN ");
    put_cast();
    out.put(" END");
}

}  // namespace detail

template <class Value, class T, fixed_string... Names, class X>
struct expression_text<expr::node<expr::op::json_value<T, Names...>, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("CASE WHEN ");
        detail::write_json_type<X, Names...>(out);
        out.put(detail::json_type_test<T>(out.dialect())).put(" THEN ");
        if constexpr (std::same_as<T, std::int64_t>)
            detail::write_json_integer<X, Names...>(out);
        else
            detail::write_json_value<T, X, Names...>(out);
        out.put(" END");
    }
};

template <class Value, fixed_string... Names, class X>
struct expression_text<expr::node<expr::op::json_exists<Names...>, Value, X>> {
    static constexpr void write(writer& out) {
        out.put("(");
        detail::write_json_type<X, Names...>(out);
        out.put(" IS NOT NULL)");
    }
};

template <class Value, fixed_string... Names, class X>
struct expression_text<expr::node<expr::op::json_array_length<Names...>, Value, X>> {
    static constexpr void write(writer& out) {
        const dialect d = out.dialect();
        out.put("CASE WHEN ");
        detail::write_json_type<X, Names...>(out);
        out.put(d == mysql ? " = 'ARRAY' THEN JSON_LENGTH(" : d == sqlite ? " = 'array' THEN JSON_ARRAY_LENGTH(" : " = 'array' THEN JSONB_ARRAY_LENGTH(");
        if (d == postgresql) {
            detail::write_json_member<X, Names...>(out);
        } else {
            sql::write<X>(out);
            out.put(", ");
            detail::write_json_path<Names...>(out);
        }
        out.put(") END");
    }
};

template <class Value, class T, fixed_string... Names, class X, class Element>
struct expression_text<expr::node<expr::op::json_array_contains<T, Names...>, Value, X, Element>> {
    static constexpr void write(writer& out) {
        out.put("CASE WHEN ");
        detail::write_json_type<X, Names...>(out);
        out.put(out.dialect() == mysql ? " = 'ARRAY' THEN " : " = 'array' THEN ");
        if (out.dialect() == sqlite)
            write_on_sqlite(out);
        else if (out.dialect() == postgresql)
            write_on_postgresql(out);
        else
            write_on_mysql(out);
        out.put(" END");
    }

private:
    static constexpr bool is_text = std::same_as<T, std::string>;

    static constexpr void write_on_sqlite(writer& out) {
        out.put("EXISTS (SELECT 1 FROM JSON_EACH(");
        sql::write<X>(out);
        out.put(", ");
        detail::write_json_path<Names...>(out);
        out.put(") WHERE \"type\"").put(detail::json_type_test<T>(sqlite)).put(" AND \"value\" = ");
        sql::write<Element>(out);
        out.put(")");
    }
    static constexpr void write_on_postgresql(writer& out) {
        detail::write_json_member<X, Names...>(out);
        out.put(" @> TO_JSONB(");
        put_typed_parameter(out, schema::codec<T>::type);
        out.put(")");
    }
    /// JSON_CONTAINS would look into arrays within the array, and not see through escapes of JSON.
    static constexpr void write_on_mysql(writer& out) {
        out.put("EXISTS (SELECT 1 FROM JSON_TABLE(");
        detail::write_json_member<X, Names...>(out);
        out.put(", '$[*]' COLUMNS (`element` JSON PATH '$')) AS `elements` WHERE JSON_TYPE(`element`)");
        out.put(detail::json_type_test<T>(mysql));
        out.put(is_text ? " AND JSON_UNQUOTE(`element`) = " : " AND CAST(`element` AS DECIMAL(65, 30)) = ");
        sql::write<Element>(out);
        out.put(")");
    }
};

}  // namespace covet::sql
