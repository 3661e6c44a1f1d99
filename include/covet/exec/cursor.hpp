#pragma once

#include <covet/core/owned_value.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/located.hpp>
#include <covet/query/after.hpp>
#include <covet/query/check/cursor.hpp>
#include <covet/query/select.hpp>
#include <covet/schema/codec.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <source_location>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

/// \file
/// Cursors for `after`: taken from a row, and written as text for a link to the next page.
namespace covet {

namespace exec::detail {

template <class Query, class... Terms, class... Values>
void read_place(const query::row_type<Query>& row, query::cursor<type_list<Terms...>, Values...>& to) {
    using query::check::ordered_expression, query::check::row_place;
    to.values = {Values(row_element<const query::row_type<Query>, row_place<typename ordered_expression<Terms>::type, Query>>(row))...};
}

template <class T>
value_view cursor_value(const T& value, arena& kept) {
    if constexpr (schema::is_nullable<T>)
        return value ? value_of<schema::non_null<T>>(*value, kept) : value_view::null();
    else
        return value_of<T>(value, kept);
}

/// Of the columns and directions of an order, so that no cursor is taken for one of another order.
template <class... Terms>
consteval std::uint32_t order_mark(type_list<Terms...>) {
    std::uint32_t mark = 2166136261;
    const auto add = [&mark](std::string_view text) {
        for (const char c : text) mark = (mark ^ static_cast<unsigned char>(c)) * 16777619;
        mark = (mark ^ 0xffU) * 16777619;
    };
    const auto add_term = [&add]<class Op, class Source, std::size_t I>(std::type_identity<expr::node<Op, expr::ordering, expr::column<Source, I>>>) {
        add(expr::source_traits<Source>::name);
        add(schema::model<expr::row_of_source<Source>>::columns[I].name);
        add(std::is_same_v<Op, expr::op::descending> ? "-" : "+");
    };
    (add_term(std::type_identity<Terms>{}), ...);
    return mark;
}

std::string write_cursor(std::uint32_t mark, std::span<const value_view> values);

/// Throws `invalid_input` when this is not what `write_cursor` gave for as many values.
void read_cursor(std::string_view text, std::uint32_t mark, std::span<owned_value> values);

[[noreturn]] void throw_no_cursor();

template <class... Terms, class... Values>
void read_cursor(std::string_view text, query::cursor<type_list<Terms...>, Values...>& to) {
    std::array<owned_value, sizeof...(Values)> read;
    read_cursor(text, order_mark(type_list<Terms...>{}), read);
    const bool fits = [&]<std::size_t... I>(std::index_sequence<I...>) {
        return (schema::codec<Values>::read(read[I].view(), std::get<I>(to.values)) && ...);
    }(std::index_sequence_for<Values...>{});
    if (!fits) throw_no_cursor();
}

}  // namespace exec::detail

/// The place of a row in the order of its query, for `after`.
template <class Query>
query::cursor_in<Query> cursor_of(const Query&, const query::row_type<Query>& row) {
    query::check::has_cursors<Query>();
    query::cursor_in<Query> place{};
    if constexpr (query::check::showing_order<Query>) exec::detail::read_place<Query>(row, place);
    return place;
}

/// A cursor as text of letters, digits, `-` and `_`. It shows its values to whoever decodes it, and is not signed: who changes
/// it gets other rows of the same query.
template <class... Terms, class... Values>
std::string to_text(const query::cursor<type_list<Terms...>, Values...>& place) {
    exec::arena kept;
    return std::apply(
        [&](const Values&... values) {
            const std::array<value_view, sizeof...(Values)> views{exec::detail::cursor_value(values, kept)...};
            return exec::detail::write_cursor(exec::detail::order_mark(type_list<Terms...>{}), views);
        },
        place.values);
}

/// The cursor of a query's order that `to_text` has written. Throws `invalid_input` when the text is anything else.
template <class Query>
query::cursor_in<Query> cursor_from(const Query&, std::string_view text,
                                    std::source_location where = std::source_location::current()) {
    query::check::has_cursors<Query>();
    query::cursor_in<Query> place{};
    if constexpr (query::check::showing_order<Query>) exec::located(where, [&] { exec::detail::read_cursor(text, place); });
    return place;
}

}  // namespace covet
