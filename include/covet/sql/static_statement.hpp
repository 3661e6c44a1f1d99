#pragma once

#include <covet/core/statement.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/contents.hpp>
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
struct static_statement {
    static constexpr auto contents = contents_of<statement_text<Statement>>();
    static constexpr auto results = statement_text<Statement>::results();

    static constinit inline statement_slot slot{};

    static constexpr statement description{
        .text = contents.texts(),
        .parameters = contents.parameters,
        .results = results,
        .tables = std::span{contents.tables}.first(contents.tables_used),
        .columns = std::span{contents.columns}.first(contents.columns_used),
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
