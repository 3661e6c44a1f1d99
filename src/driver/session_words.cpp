#include "session_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace covet::driver {
namespace {

/// Words that do so wherever they stand.
constexpr std::array<std::string_view, 27> touching{
    "ATTACH", "AUTOCOMMIT", "BEGIN",   "CALL",      "DBLINK_CONNECT", "DECLARE",    "DISCARD", "EXECUTE", "GET_LOCK",
    "HANDLER", "HOLD",      "LISTEN",  "LOAD",      "LOCK",           "PG_TEMP",    "PRAGMA",  "PREPARE", "RESET",
    "SAVEPOINT", "SETSEED", "SETVAL",  "SET_CONFIG", "START",         "TEMP",       "TEMPORARY", "USE",   "XA"};

/// Where these words begin something else, which covet's own queries are written with: locks of rows, and SQLite's modifiers of
/// dates.
constexpr std::array<std::string_view, 4> harmless_phrases{"LOCK IN SHARE MODE", "START OF DAY", "START OF MONTH", "START OF YEAR"};

/// Beginnings of PostgreSQL's functions that take locks for the session. Those for the transaction have an XACT in their names.
constexpr std::array<std::string_view, 2> locking{"PG_ADVISORY_LOCK", "PG_TRY_ADVISORY_LOCK"};

/// Words with which SET belongs to a statement that changes rows or tables.
constexpr std::array<std::string_view, 6> setting_rows{"ALTER", "CREATE", "INSERT", "MERGE", "REPLACE", "UPDATE"};

constexpr bool is_of_word(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

bool is_word(std::string_view text, std::string_view word) noexcept {
    return std::ranges::equal(text, word, [](char t, char w) { return (t >= 'a' && t <= 'z' ? t - 'a' + 'A' : t) == w; });
}

template <class Words>
bool is_one_of(std::string_view text, const Words& words) noexcept {
    return std::ranges::any_of(words, [&](std::string_view word) { return is_word(text, word); });
}

bool begins_like(std::string_view text, std::string_view start) noexcept {
    return text.size() >= start.size() && is_word(text.substr(0, start.size()), start);
}

template <class Starts>
bool begins_like_one_of(std::string_view text, const Starts& starts) noexcept {
    return std::ranges::any_of(starts, [&](std::string_view start) { return begins_like(text, start); });
}

/// As a name, which is no keyword.
bool is_quoted(std::string_view sql, std::size_t begin, std::size_t end) noexcept {
    if (begin == 0 || end == sql.size() || sql[begin - 1] != sql[end] || (sql[end] != '"' && sql[end] != '`')) return false;
    const std::size_t next = sql.find_first_not_of(" \t\r\n", end + 1);
    return next == std::string_view::npos || sql[next] != '(';  // which makes it the name of a function
}

/// A variable of MySQL, as in SELECT @a := 1, but no @@setting and no ada@example.org.
bool names_variable(std::string_view sql, std::size_t at) noexcept {
    if (sql[at] != '@' || at + 1 == sql.size() || (!is_of_word(sql[at + 1]) && sql[at + 1] != '`')) return false;
    return at == 0 || (sql[at - 1] != '@' && !is_of_word(sql[at - 1]));
}

}  // namespace

bool may_touch_session(std::string_view sql) noexcept {
    bool sets_rows = false;
    for (std::size_t i = 0; i < sql.size();) {
        if (!is_of_word(sql[i])) {
            if (names_variable(sql, i)) return true;
            sets_rows = sets_rows && sql[i] != ';';
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < sql.size() && is_of_word(sql[i])) ++i;
        const std::string_view word = sql.substr(begin, i - begin);
        if (is_quoted(sql, begin, i)) continue;
        sets_rows = sets_rows || is_one_of(word, setting_rows);
        if (is_word(word, "SET") || is_word(word, "DO")) {  // but no UPDATE t SET, no ON CONFLICT DO UPDATE
            if (!sets_rows) return true;
        } else if (is_one_of(word, touching) ? !begins_like_one_of(sql.substr(begin), harmless_phrases)
                                             : begins_like_one_of(word, locking)) {
            return true;
        }
    }
    return false;
}

}  // namespace covet::driver
