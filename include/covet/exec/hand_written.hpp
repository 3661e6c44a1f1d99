#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/statement.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/decode.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// SQL written by hand: its arguments, which have no column to give them a type, and its rows, whose number of columns is
/// known only when they come.
namespace covet::exec {

inline statement hand_written(std::string_view sql, dialect d, covet::access how,
                              std::span<const parameter_description> parameters,
                              std::span<const result_description> results = {}) noexcept {
    statement text{};
    text.name = sql;
    text.text[index_of(d)] = sql;
    text.parameters = parameters;
    text.results = results;
    text.access = how;
    return text;
}

namespace detail {

template <class T>
using hand_written_type =
    std::conditional_t<std::convertible_to<const T&, std::string_view> && !schema::bindable<T>, std::string_view, T>;

}  // namespace detail

template <class... Arguments>
class hand_written_arguments {
public:
    explicit hand_written_arguments(const Arguments&... arguments)
        : values_{detail::value_of<detail::hand_written_type<Arguments>>(arguments, kept_)...} {}

    std::span<const value_view> values() const noexcept { return values_; }

    /// What the arguments mean, which a driver must know of a time or of a decimal.
    static std::span<const parameter_description> descriptions() noexcept { return described; }

private:
    static constexpr std::array<parameter_description, sizeof...(Arguments)> described{
        parameter_description{schema::codec<detail::hand_written_type<Arguments>>::type}...};

    arena kept_{};
    std::array<value_view, sizeof...(Arguments)> values_;
};

namespace detail {

template <class Row>
consteval auto describe_row() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<result_description, sizeof...(I)>{
            result_description{{}, schema::codec<row_element_type<Row, I>>::type, schema::is_nullable<row_element_type<Row, I>>}...};
    }(std::make_index_sequence<row_width<Row>()>{});
}

}  // namespace detail

/// What the columns mean that are read into a row, without names.
template <class Row>
inline constexpr auto described_row = detail::describe_row<Row>();

/// Takes rows of a width that is checked when they come.
template <class Row>
class checked_sink final : public driver::row_sink {
public:
    checked_sink(const statement& source, std::vector<Row>& rows) noexcept : source_{&source}, rows_{&rows} {}

    bool row(std::span<const value_view> cells) override {
        if (cells.size() != row_width<Row>()) throw_width_mismatch(*source_, cells.size(), row_width<Row>());
        append_row(*source_, cells.data(), *rows_);
        return true;
    }

private:
    const statement* source_;
    std::vector<Row>* rows_;
};

}  // namespace covet::exec
