#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>
#include <covet/exec/places.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/types.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// From the cells of a row to a C++ object: a model or another struct, a tuple, or a single value.
namespace covet::exec {

/// A row of one column that is read as its value.
template <class Row>
concept scalar_row = schema::storable<Row>;

template <class Row>
concept tuple_row = !scalar_row<Row> && requires { std::tuple_size<Row>::value; };

template <class Row>
consteval std::size_t row_width() {
    if constexpr (scalar_row<Row>)
        return 1;
    else if constexpr (tuple_row<Row>)
        return std::tuple_size_v<Row>;
    else
        return meta::member_count<Row>;
}

/// What a cell is read as.
struct cell_type {
    type_description type{};
    bool nullable{};
};

/// Throws `conversion_error` for a cell that does not fit the type it is read as, naming the column and both kinds.
[[noreturn]] void throw_misfit(const statement&, std::size_t column, const value_view& cell, const cell_type& wanted);

/// Throws `schema_mismatch` for a result of hand-written SQL that has another number of columns than the row type.
[[noreturn]] void throw_width_mismatch(const statement&, std::size_t columns, std::size_t members);

namespace detail {

template <class Row, std::size_t I>
constexpr auto& row_element(Row& row) noexcept {
    if constexpr (scalar_row<Row>)
        return row;
    else if constexpr (tuple_row<Row>)
        return std::get<I>(row);
    else
        return meta::get<I>(row);
}

template <class Row, std::size_t I>
using row_element_type = std::remove_cvref_t<decltype(row_element<Row, I>(std::declval<Row&>()))>;

template <class Element>
inline constexpr cell_type cell_type_of{schema::codec<Element>::type, schema::is_nullable<Element>};

template <class Element>
void read_cell(const statement& source, const value_view& cell, Element& out) {
    if (!schema::codec<Element>::read(cell, out)) [[unlikely]] throw_misfit(source, 0, cell, cell_type_of<Element>);
}

template <class Row, std::size_t... I>
void read_cells(std::index_sequence<I...>, const statement& source, const value_view* cells, Row& row, std::size_t place) {
    static constexpr cell_type wanted[]{cell_type_of<row_element_type<Row, I>>...};
    std::size_t at = 0;
    const bool fits =
        ((schema::codec<row_element_type<Row, I>>::read(cells[I], row_element<Row, I>(row)) && (++at, true)) && ...);
    if (!fits) [[unlikely]] throw_misfit(source, place + at, cells[at], wanted[at]);
}

}  // namespace detail

/// Reads as many cells as `Row` has members, of which the first is the column `place` of a result.
template <class Row>
void read_cells(const statement& source, const value_view* cells, Row& row, std::size_t place = 0) {
    detail::read_cells(std::make_index_sequence<row_width<Row>()>{}, source, cells, row, place);
    if constexpr (!scalar_row<Row> && !tuple_row<Row>) set_places(row);
}

}  // namespace covet::exec
