#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace covet {

/// A database's variant of SQL. Every static statement carries its text in each of them.
enum class dialect : std::uint8_t { sqlite, postgresql, mysql };

inline constexpr std::array dialects{dialect::sqlite, dialect::postgresql, dialect::mysql};

/// Names to write in `query.sql<sqlite>()`.
inline constexpr dialect sqlite = dialect::sqlite;
inline constexpr dialect postgresql = dialect::postgresql;
inline constexpr dialect mysql = dialect::mysql;

/// The dialects that a program is built for. Every statement must be possible in all of them, and has text in no other:
/// a program that knows its database defines this for all of its files and for covet itself, as the option COVET_DIALECTS
/// of covet's build does.
#ifndef COVET_DIALECTS
#define COVET_DIALECTS sqlite, postgresql, mysql
#endif
inline constexpr std::array built_dialects{COVET_DIALECTS};

constexpr bool is_built_for(dialect d) noexcept {
    for (const dialect built : built_dialects)
        if (built == d) return true;
    return false;
}

constexpr std::size_t index_of(dialect d) noexcept { return static_cast<std::size_t>(d); }

/// The name as a person writes it, for messages.
constexpr std::string_view name_of(dialect d) noexcept {
    constexpr std::array<std::string_view, dialects.size()> names{"SQLite", "PostgreSQL", "MySQL"};
    return names[index_of(d)];
}

}  // namespace covet
