#pragma once

#include <covet/expr/json_array_agg.hpp>
#include <covet/sql/aggregate.hpp>
#include <covet/sql/call.hpp>
#include <covet/sql/order_within.hpp>

#include <concepts>

/// \file
/// Values in a JSON array.
namespace covet::sql {

/// SQLite has it from its driver, since its own writes numbers of 15 digits.
template <class X, class... Terms>
struct call_text<expr::op::json_array_agg, X, Terms...> {
    static constexpr void open(writer& out) {
        if (out.dialect() != sqlite) out.put("COALESCE(");
    }
    static constexpr void call(writer& out) {
        if (out.dialect() == mysql && sizeof...(Terms) > 0) out.lack(feature::order_of_json_array);
        out.put(out.dialect() == sqlite       ? "covet_json_array_agg("
                : out.dialect() == postgresql ? "JSON_AGG("
                                              : "JSON_ARRAYAGG(");
        if (std::same_as<detail::argument_value<X>, float> && out.dialect() != sqlite)
            detail::as_double<X>::write(out);
        else
            write<X>(out);
        if (out.dialect() == sqlite) {
            detail::write_directions<Terms...>(out);
            detail::write_order_keys<Terms...>(out);
        } else {
            detail::write_order_within<Terms...>(out);
        }
        out.put(")");
    }
    static constexpr void close(writer& out) {
        if (out.dialect() == postgresql) out.put(", '[]')");
        if (out.dialect() == mysql) out.put(", JSON_ARRAY())");
    }
};

}  // namespace covet::sql
