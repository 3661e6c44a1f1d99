#pragma once

#include <covet/expr/string_agg.hpp>
#include <covet/sql/call.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/order_within.hpp>

#include <string_view>

/// \file
/// Texts in one.
namespace covet::sql {

namespace detail {

/// A text of the program's own as a literal. MySQL may take a backslash for more than itself, so it gets such a text in
/// hexadecimal digits.
constexpr void write_text_literal(writer& out, std::string_view text) {
    constexpr std::string_view digits{"0123456789ABCDEF"};
    if (out.dialect() == mysql && text.find('\\') != std::string_view::npos) {
        out.put("0x");
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            out.put(digits.substr(byte / 16, 1)).put(digits.substr(byte % 16, 1));
        }
        return;
    }
    out.put("'");
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\'') out.put("'");
        out.put(text.substr(i, 1));
    }
    out.put("'");
}

}  // namespace detail

template <fixed_string Separator, class X, class... Terms>
struct call_text<expr::op::string_agg<Separator>, X, Terms...> {
    static constexpr void open(writer&) {}
    static constexpr void call(writer& out) {
        if (out.dialect() == mysql)
            call_on_mysql(out);
        else if (out.dialect() == sqlite && sizeof...(Terms) > 0)
            call_of_driver(out);
        else
            call_elsewhere(out);
    }
    static constexpr void close(writer&) {}

private:
    static constexpr void call_on_mysql(writer& out) {
        out.put("GROUP_CONCAT(");
        write<X>(out);
        detail::write_order_within<Terms...>(out);
        out.put(" SEPARATOR ");
        detail::write_text_literal(out, Separator.view());
        out.put(")");
    }
    static constexpr void call_of_driver(writer& out) {
        out.put("covet_string_agg(");
        write<X>(out);
        detail::write_directions<Terms...>(out);
        out.put(", ");
        detail::write_text_literal(out, Separator.view());
        detail::write_order_keys<Terms...>(out);
        out.put(")");
    }
    static constexpr void call_elsewhere(writer& out) {
        out.put(out.dialect() == sqlite ? "GROUP_CONCAT(" : "STRING_AGG(");
        write<X>(out);
        out.put(", ");
        detail::write_text_literal(out, Separator.view());
        detail::write_order_within<Terms...>(out);
        out.put(")");
    }
};

}  // namespace covet::sql
