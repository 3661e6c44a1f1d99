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
    std::array<feature, dialects.size()> lacking{};

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

/// Which of the dialects something is written in, by their index.
using dialect_set = std::array<bool, dialects.size()>;

consteval dialect_set built_dialect_set() {
    dialect_set out{};
    for (const dialect d : built_dialects) out[index_of(d)] = true;
    return out;
}

namespace detail {

template <class Text>
consteval dialect_set dialects_of() {
    if constexpr (requires { Text::dialects; })
        return Text::dialects;
    else
        return built_dialect_set();
}

template <class Text>
consteval std::array<extent, dialects.size()> measure() {
    constexpr dialect_set wanted = dialects_of<Text>();
    std::array<extent, dialects.size()> out{};
    for (const dialect d : dialects) {
        if (!wanted[index_of(d)]) continue;
        writer counting{d};
        Text::write(counting);
        out[index_of(d)] = counting.written();
    }
    return out;
}

/// What a text asks for and touches, which is the same in every dialect that it is written in.
consteval extent common_extent(const std::array<extent, dialects.size()>& bounds) {
    for (const extent& written : bounds)
        if (written.text > 0) return written;
    return {};
}

}  // namespace detail

/// What each dialect lacks first of all that a text may have.
template <class Text>
consteval std::array<feature, dialects.size()> lacking_of() {
    std::array<feature, dialects.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = detail::measure<Text>()[i].lacking;
    return out;
}

/// What `Text::write(writer&)` writes in the dialects of `Text::dialects`, or in those that the program is built for.
template <class Text>
consteval auto contents_of() {
    constexpr auto bounds = detail::measure<Text>();
    constexpr extent common = detail::common_extent(bounds);
    constexpr std::size_t length = bounds[0].text + bounds[1].text + bounds[2].text;
    contents<length, common.parameters, common.columns, common.tables> out{};
    target to{out.text.data(), out.parameters.data(), out.columns.data(), out.tables.data()};
    bool described = false;
    for (const dialect d : dialects) {
        const std::size_t i = index_of(d);
        out.lacking[i] = bounds[i].lacking;
        if (bounds[i].text == 0) continue;
        writer writing{d, to};
        Text::write(writing);
        const extent& written = writing.written();
        out.lengths[i] = written.text;
        if (!described) {
            out.columns_used = written.columns;
            out.tables_used = written.tables;
        }
        described = true;
        to = {.text = to.text + written.text};
    }
    return out;
}

}  // namespace covet::sql
