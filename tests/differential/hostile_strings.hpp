#pragma once

#include "property/corpus.hpp"

#include <covet/core/dialect.hpp>
#include <covet/expr/like.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Hostile strings, and what each database can do with them.
namespace differential {

using covet::dialect;

using strings = std::vector<std::string>;

/// As the Unicode standard defines it, in its table 3-7.
inline bool is_utf8(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const auto first = static_cast<unsigned char>(s[at++]);
        if (first < 0x80) continue;
        if (first < 0xC2 || first > 0xF4) return false;
        const int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        for (int i = 0; i < more; ++i, ++at) {
            if (at == s.size()) return false;
            const auto c = static_cast<unsigned char>(s[at]);
            const unsigned char low = i > 0 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
            const unsigned char high = i > 0 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
            if (c < low || c > high) return false;
        }
    }
    return true;
}

inline bool has_nul(std::string_view s) { return s.find('\0') != std::string_view::npos; }

/// What docs/databases.md says that each of them keeps.
inline bool keeps(dialect d, std::string_view s) {
    if (d == covet::sqlite) return true;
    return is_utf8(s) && (d == covet::mysql || !has_nul(s));
}

/// Strings to match by: LIKE of SQLite reads what is no UTF-8 as something else, stops at a NUL, and takes 50,000 bytes.
inline bool matches(dialect d, std::string_view s) {
    return d == covet::sqlite ? is_utf8(s) && !has_nul(s) && covet::like_literal(s).size() < 50'000 : keeps(d, s);
}

/// Documents are UTF-8 everywhere; of PostgreSQL's without NUL, and SQLite's functions end a text at one.
inline bool has_document(dialect d, std::string_view s) { return is_utf8(s) && (d == covet::mysql || !has_nul(s)); }

inline strings only(const strings& all, dialect d, bool (*holds)(dialect, std::string_view)) {
    strings out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const std::string& s) { return holds(d, s); });
    return out;
}

inline strings hostile_strings() {
    strings out = property::corpus_of_directory();
    if (out.empty())
        MESSAGE("There is no corpus: COVET_CORPUS_DIR is not set. The built-in strings alone are tried.");
    else
        MESSAGE("The corpus has ", out.size(), " lines.");
    std::ranges::move(property::built_in_corpus(), std::back_inserter(out));
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

}  // namespace differential
