#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/statement.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

/// \file
/// What is written once, while the program is compiled: a constant text in every dialect, with what it asks for and
/// touches.
namespace covet::sql {

/// The text in all dialects, one behind the other. All else is the same in every dialect.
template <std::size_t Text, std::size_t Parameters, std::size_t Columns, std::size_t Tables>
struct contents {
    std::array<char, Text> text{};
    std::array<std::size_t, dialects.size()> lengths{};
    std::array<parameter_description, Parameters> parameters{};
    std::array<column_use, Columns> columns{};
    std::array<std::string_view, Tables> tables{};
    std::size_t columns_used{};
    std::size_t tables_used{};

    constexpr std::array<std::string_view, dialects.size()> texts() const {
        std::array<std::string_view, dialects.size()> out{};
        const char* begin = text.data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = {begin, lengths[i]};
            begin += lengths[i];
        }
        return out;
    }
};

namespace detail {

template <class Text>
consteval std::array<extent, dialects.size()> measure() {
    std::array<extent, dialects.size()> out{};
    for (const dialect d : dialects) {
        writer counting{d};
        Text::write(counting);
        out[index_of(d)] = counting.written();
    }
    return out;
}

}  // namespace detail

/// What `Text::write(writer&)` writes.
template <class Text>
consteval auto contents_of() {
    constexpr auto bounds = detail::measure<Text>();
    constexpr std::size_t length = bounds[0].text + bounds[1].text + bounds[2].text;
    contents<length, bounds[0].parameters, bounds[0].columns, bounds[0].tables> out{};
    target to{out.text.data(), out.parameters.data(), out.columns.data(), out.tables.data()};
    for (const dialect d : dialects) {
        writer writing{d, to};
        Text::write(writing);
        const extent& written = writing.written();
        out.lengths[index_of(d)] = written.text;
        if (d == dialects.front()) {
            out.columns_used = written.columns;
            out.tables_used = written.tables;
        }
        to = {.text = to.text + written.text};
    }
    return out;
}

}  // namespace covet::sql
