#pragma once

#include <covet/core/owned_value.hpp>
#include <covet/exec/cells.hpp>
#include <covet/schema/codec.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

/// \file
/// What a database answers, in a form in which answers of several databases compare.
namespace differential {

using row = std::vector<covet::owned_value>;

/// The values of a row, be it a model, a struct, a tuple or a single value. It is not changed.
template <class Row>
row values_of(Row& from) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        row out;
        const auto add = [&out](const auto& element) {
            const auto held = covet::schema::codec<std::remove_cvref_t<decltype(element)>>::hold(element);
            out.emplace_back(covet::schema::as_value(held));
        };
        (add(covet::exec::detail::row_element<Row, I>(from)), ...);
        return out;
    }(std::make_index_sequence<covet::exec::row_width<Row>()>{});
}

/// Why two answers are not the same; empty when they are: integers, decimals, texts, bytes and times exactly, real numbers to
/// 1e-9 of their size. Rows that no order was asked for compare as sets.
std::string difference(std::vector<row> a, std::vector<row> b, bool ordered);

}  // namespace differential
