#pragma once

#include <covet/core/dialect.hpp>
#include <covet/expr/decimal.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/param.hpp>
#include <covet/expr/value.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/type_name.hpp>
#include <covet/sql/writer.hpp>

/// \file
/// PostgreSQL infers the type of a parameter from its place, and where that is not the value's own type it is named.
namespace covet::sql {

/// A value or a placeholder.
template <class X>
inline constexpr bool is_parameter = expr::is_value<X> || expr::is_placeholder<X> || expr::is_array_value<X>;

/// A parameter as a value of its type in PostgreSQL, which a bare `$1` is not in every place.
constexpr void put_typed_parameter(writer& out, const type_description& type) {
    if (out.dialect() != postgresql) {
        out.put_parameter({type});
        return;
    }
    out.put("CAST(").put_parameter({type});
    const bool is_array = type.type == sql_type::array;
    out.put(" AS ").put(schema::postgresql_type_name(is_array ? type.element : type.type)).put(is_array ? "[])" : ")");
}

namespace detail {

/// Which of two numbers gives a calculation its type: the greater.
constexpr int generality(sql_type type) noexcept {
    switch (type) {
        case sql_type::int8:
        case sql_type::int16:
        case sql_type::int32:
        case sql_type::int64:
        case sql_type::uint8:
        case sql_type::uint16:
        case sql_type::uint32:
        case sql_type::uint64: return 1;
        case sql_type::decimal: return 2;
        case sql_type::float32: return 3;
        case sql_type::float64: return 4;
        default: return 0;
    }
}

template <class X>
consteval int generality_of() {
    if constexpr (schema::bindable<typename X::value_type>)
        return generality(schema::codec<typename X::value_type>::type.type);
    else
        return 0;
}
template <class X>
inline constexpr int generality_in_text = generality_of<X>();
/// Which is not written but for SQLite.
template <class Value, class X>
inline constexpr int generality_in_text<expr::node<expr::op::rescale, Value, X>> = generality_in_text<X>;

/// A parameter that PostgreSQL would take for a number of the other operand's narrower type.
template <class X, class Other>
inline constexpr bool is_wider_parameter = is_parameter<X> && (generality_in_text<X> > generality_in_text<Other>);

}  // namespace detail

}  // namespace covet::sql
