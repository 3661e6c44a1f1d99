#pragma once

#include <covet/core/dialect.hpp>

#include <string>
#include <string_view>

namespace covet::schema {

/// `quote`, `text`, `quote`, with each quote inside doubled: an SQL identifier or string.
inline std::string between(char quote, std::string_view text) {
    std::string out{quote};
    for (const char c : text) {
        if (c == quote) out += quote;
        out += c;
    }
    return out += quote;
}

/// A name as the dialect writes it: `"name"`, or in backticks for MySQL.
inline std::string quoted(std::string_view name, dialect d) { return between(d == dialect::mysql ? '`' : '"', name); }

}  // namespace covet::schema
