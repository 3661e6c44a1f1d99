#pragma once

#include <covet/core/statement.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/object.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/write.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// \file
/// The constant description of a type of statement: its text in every dialect, its parameters and results, and what it
/// touches.
///
///     constexpr const statement& s = sql::description_of<decltype(query)>;
namespace covet::sql {

namespace detail {

template <class Statement>
constexpr extent measure(dialect d) {
    writer out{d};
    statement_text<Statement>::write(out);
    return out.written();
}

template <class Statement, dialect D>
constexpr auto text_of() {
    std::array<char, measure<Statement>(D).text> text{};
    writer out{D, {.text = text.data()}};
    statement_text<Statement>::write(out);
    return text;
}

template <std::size_t Parameters, std::size_t Columns, std::size_t Tables>
struct contents {
    std::array<parameter_description, Parameters> parameters{};
    std::array<column_use, Columns> columns{};
    std::array<std::string_view, Tables> tables{};
    extent size{};
};

/// All that a statement asks for and touches, which is the same in every dialect.
template <class Statement>
constexpr auto contents_of() {
    constexpr extent bound = measure<Statement>(sqlite);
    contents<bound.parameters, bound.columns, bound.tables> found{};
    writer out{sqlite, {nullptr, found.parameters.data(), found.columns.data(), found.tables.data()}};
    statement_text<Statement>::write(out);
    found.size = out.written();
    return found;
}

template <class Statement>
struct static_statement {
    template <dialect D>
    static constexpr auto text = text_of<Statement, D>();

    template <dialect D>
    static constexpr std::string_view view{text<D>.data(), text<D>.size()};

    static constexpr auto contents = contents_of<Statement>();
    static constexpr auto results = statement_text<Statement>::results();

    static constinit inline statement_slot slot{};

    static constexpr statement description{
        .text = {view<sqlite>, view<postgresql>, view<mysql>},
        .parameters = contents.parameters,
        .results = results,
        .tables = std::span{contents.tables}.first(contents.size.tables),
        .columns = std::span{contents.columns}.first(contents.size.columns),
        .access = statement_text<Statement>::how,
        .slot = &slot,
    };

    /// Enlists the statement before `main` in every program that executes it.
    static inline const std::uint32_t enlisted = description.id();
};

}  // namespace detail

template <class Statement>
inline constexpr const statement& description_of = detail::static_statement<Statement>::description;

/// The description of a statement that is about to run: naming it here enlists it.
template <class Statement>
const statement& executable() noexcept {
    static_cast<void>(&detail::static_statement<Statement>::enlisted);
    return detail::static_statement<Statement>::description;
}

}  // namespace covet::sql

namespace covet::query {

template <class Self, class... Clauses>
template <dialect D>
constexpr std::string_view clause_list<Self, Clauses...>::sql() {
    check::is_statement<Self>();
    if constexpr (check::sound_statement<Self>)
        return sql::description_of<Self>.sql(D);
    else
        return {};
}

}  // namespace covet::query
