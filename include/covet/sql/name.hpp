#pragma once

#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/statement_text.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// \file
/// The names of statements: "select orders, customers", or as the program has named them.
namespace covet::sql {

/// What a name is made of besides tables.
struct name_source {
    std::string_view verb;
    std::string_view given;  // by the program, in place of verb and tables
};

constexpr void write_name(writer& out, const name_source& source, std::span<const std::string_view> tables) {
    if (!source.given.empty()) {
        out.put(source.given);
        return;
    }
    out.put(source.verb);
    std::string_view before = " ";
    for (const std::string_view table : tables) {
        out.put(before).put(table);
        before = ", ";
    }
}

namespace detail {

template <class... Names>
consteval std::string_view name_among(type_list<Names...>) {
    std::string_view name;
    ((name = Names::text), ...);
    return name;
}

template <class Statement>
consteval std::string_view given_name() {
    if constexpr (requires { typename Statement::wrapped; })
        return given_name<typename Statement::wrapped>();
    else if constexpr (requires { requires Statement::template has<query::named_clause>; })
        return name_among(query::expressions_in<query::named_clause, Statement>{});
    else
        return {};
}

consteval std::size_t length_of_name(const name_source& source, std::span<const std::string_view> tables) {
    writer counting{sqlite};
    write_name(counting, source, tables);
    return counting.written().text;
}

template <std::size_t Length>
consteval auto name_of_length(const name_source& source, std::span<const std::string_view> tables) {
    std::array<char, Length> name{};
    writer out{sqlite, {.text = name.data()}};
    write_name(out, source, tables);
    return name;
}

}  // namespace detail

template <class Statement>
inline constexpr name_source name_source_of{statement_text<Statement>::verb, detail::given_name<Statement>()};

}  // namespace covet::sql
