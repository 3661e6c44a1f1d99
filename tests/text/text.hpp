#pragma once

#include <covet/covet.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <cstddef>
#include <string_view>

/// \file
/// The SQL text of types, which no value in them changes.
namespace text {

using covet::dialect;
using covet::mysql;
using covet::postgresql;
using covet::sqlite;

/// Of a statement.
template <class Statement>
consteval std::string_view of(dialect d) {
    return covet::sql::description_of<Statement>.sql(d);
}
template <class Statement>
consteval std::string_view of(const Statement&, dialect d) {
    return of<Statement>(d);
}

namespace detail {

template <class Expression>
consteval std::size_t size_of(dialect d) {
    covet::sql::writer out{d};
    covet::sql::write<Expression>(out);
    return out.written().text;
}

template <class Expression, dialect D>
consteval auto letters_of() {
    std::array<char, size_of<Expression>(D)> text{};
    covet::sql::writer out{D, {.text = text.data()}};
    covet::sql::write<Expression>(out);
    return text;
}

template <class Expression, dialect D>
inline constexpr auto letters = letters_of<Expression, D>();

}  // namespace detail

/// Of an expression.
template <class Expression>
consteval std::string_view expression(dialect d) {
    using detail::letters;
    const auto view = [](const auto& text) { return std::string_view{text.data(), text.size()}; };
    return d == sqlite       ? view(letters<Expression, sqlite>)
           : d == postgresql ? view(letters<Expression, postgresql>)
                             : view(letters<Expression, mysql>);
}
template <class Expression>
consteval std::string_view expression(const Expression&, dialect d) {
    return expression<Expression>(d);
}

namespace detail {

/// Whether `text` is `in_sqlite` in another dialect, when the two differ in quotes and placeholders alone.
consteval bool is_translated(std::string_view text, std::string_view in_sqlite, dialect d) {
    std::size_t parameters = 0;
    for (const char c : in_sqlite) {
        const char quote = d == mysql ? '`' : '"';
        const bool numbered = c == '?' && d == postgresql;
        const std::array expected{numbered ? '$' : c == '"' ? quote : c, static_cast<char>('1' + parameters)};
        const std::size_t size = numbered ? 2 : 1;
        if (text.substr(0, size) != std::string_view{expected.data(), size}) return false;
        text.remove_prefix(size);
        parameters += c == '?' ? 1 : 0;
    }
    return text.empty();
}

}  // namespace detail

/// Whether an expression is this in SQLite, and in the other dialects but for their quotes and placeholders, of which
/// there are at most nine.
template <class Expression>
consteval bool everywhere(std::string_view in_sqlite) {
    return expression<Expression>(sqlite) == in_sqlite &&
           detail::is_translated(expression<Expression>(postgresql), in_sqlite, postgresql) &&
           detail::is_translated(expression<Expression>(mysql), in_sqlite, mysql);
}
template <class Expression>
consteval bool everywhere(const Expression&, std::string_view in_sqlite) {
    return everywhere<Expression>(in_sqlite);
}

static_assert(detail::is_translated(R"("a" = $1 AND $2)", R"("a" = ? AND ?)", postgresql));
static_assert(detail::is_translated("`a` = ? AND ?", R"("a" = ? AND ?)", mysql));
static_assert(!detail::is_translated(R"("a" = $2)", R"("a" = ?)", postgresql));
static_assert(!detail::is_translated("`a` = ? ", R"("a" = ?)", mysql));
static_assert(!detail::is_translated("`a` =", R"("a" = ?)", mysql));

}  // namespace text
