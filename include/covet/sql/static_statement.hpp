#pragma once

#include <covet/core/statement.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/check/choice.hpp>
#include <covet/sql/check/feature.hpp>
#include <covet/sql/choices.hpp>
#include <covet/sql/compound.hpp>
#include <covet/sql/contents.hpp>
#include <covet/sql/object.hpp>
#include <covet/sql/pairs.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/shape.hpp>
#include <covet/sql/related.hpp>
#include <covet/sql/subquery.hpp>
#include <covet/sql/insert.hpp>
#include <covet/sql/name.hpp>
#include <covet/sql/values.hpp>
#include <covet/sql/write.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// \file
/// The constant description of a type of statement: its text in every dialect, its parameters and results, and what it
/// touches. A statement whose text is chosen at run time has one such description for each shape that it takes.
///
///     constexpr const statement& s = sql::description_of<decltype(query)>;
namespace covet::sql {

namespace detail {

template <class... Dialects>
consteval dialect_set set_of(type_list<Dialects...>) {
    dialect_set out{};
    ((out[index_of(Dialects::value)] = is_built_for(Dialects::value)), ...);
    return out;
}

/// The dialects that a statement is for and that the program is built for.
template <class Statement>
consteval dialect_set dialects_for() {
    if constexpr (requires { typename Statement::wrapped; })
        return dialects_for<typename Statement::wrapped>();
    else if constexpr (requires { requires Statement::template has<query::only_clause>; })
        return set_of(query::expressions_in<query::only_clause, Statement>{});
    else
        return built_dialect_set();
}

template <class Statement>
struct text_for_dialects {
    static constexpr dialect_set dialects = dialects_for<Statement>();
    static constexpr void write(writer& out) { statement_text<Statement>::write(out); }
};

/// Of a statement whose text is chosen at run time.
template <class Statement>
struct shaped_statement {
    using text = text_for_dialects<Statement>;

    /// In any of its shapes.
    static constexpr auto lacking = lacking_of<text>();
    static constexpr auto results = statement_text<Statement>::results();
    static constexpr shape_family family{&text::write, text::dialects, results, statement_text<Statement>::how,
                                         name_source_of<Statement>};

    static constinit inline shape_table shapes{family};
};

template <class Statement>
consteval std::string_view generated_key_of() {
    if constexpr (requires { statement_text<Statement>::generated_key(); })
        return statement_text<Statement>::generated_key();
    else
        return {};
}

template <class Statement>
struct static_statement {
    static constexpr auto contents = contents_of<text_for_dialects<Statement>>();
    static constexpr auto results = statement_text<Statement>::results();

    static constexpr std::span<const std::string_view> tables{contents.tables.data(), contents.tables_used};
    static constexpr name_source named = name_source_of<Statement>;
    static constexpr auto name = name_of_length<length_of_name(named, tables)>(named, tables);

    static constinit inline statement_slot slot{};

    static constexpr statement description{
        .name = {name.data(), name.size()},
        .text = contents.texts(),
        .parameters = contents.parameters,
        .results = results,
        .tables = tables,
        .columns = std::span{contents.columns}.first(contents.columns_used),
        .access = statement_text<Statement>::how,
        .generated_key = generated_key_of<Statement>(),
        .slot = &slot,
    };

    /// Enlists the statement before `main` in every program that executes it.
    static inline const std::uint32_t enlisted = description.id();
};

}  // namespace detail

template <class Statement>
inline constexpr const statement& description_of = detail::static_statement<Statement>::description;

/// Whether a statement has text in a dialect.
template <class Statement, dialect D>
inline constexpr bool is_for = detail::dialects_for<Statement>()[index_of(D)];

/// The description of a statement that is about to run: naming it here enlists it.
template <class Statement>
const statement& executable() noexcept {
    check::is_possible<check::first_lacking<detail::static_statement<Statement>::contents.lacking>()>();
    static_cast<void>(&detail::static_statement<Statement>::enlisted);
    return detail::static_statement<Statement>::description;
}

/// The shape that a statement's choices give it.
template <class Statement>
shape_pointer shape_of(const Statement& statement) {
    check::is_possible<check::first_lacking<detail::shaped_statement<Statement>::lacking>()>();
    return detail::shaped_statement<Statement>::shapes.find(choices{statement}.view());
}

}  // namespace covet::sql

namespace covet {

/// The text of a statement in a dialect, as it stands now: of one whose text is chosen at run time, in the shape that it
/// has been given. Empty in a dialect that the statement is not for.
template <query::statement Statement>
std::string sql_of(const Statement& statement, dialect d) {
    query::check::is_statement<Statement>();
    if constexpr (!query::check::sound_statement<Statement>)
        return {};
    else if constexpr (sql::is_choosing<Statement>)
        return std::string{sql::shape_of(statement)->sql(d)};
    else
        return std::string{sql::description_of<Statement>.sql(d)};
}

}  // namespace covet

namespace covet::query {

template <class Self, class... Clauses>
template <dialect D>
constexpr std::string_view clause_list<Self, Clauses...>::sql() {
    check::is_statement<Self>();
    if constexpr (!check::sound_statement<Self>) {
        return {};
    } else if constexpr (sql::is_choosing<Self>) {
        sql::check::has_constant_text<!sql::is_choosing<Self>>();
        return {};
    } else {
        using text = sql::detail::static_statement<Self>;
        sql::check::is_for_dialect<D, sql::detail::dialects_for<Self>()>();
        sql::check::is_possible<text::contents.lacking[index_of(D)]>();
        return text::description.sql(D);
    }
}

}  // namespace covet::query
