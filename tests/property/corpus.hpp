#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Hostile strings: those of a directory that COVET_CORPUS_DIR names, and a few that are always there.
namespace property {

inline std::vector<std::string> built_in_corpus() {
    using namespace std::string_literals;
    return {"",
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\\\",
            "\\%",
            "%",
            "_",
            "%%_%",
            "?",
            "?1",
            "$1",
            ":name",
            "@p0",
            ";",
            "--",
            "/*",
            "*/",
            "' OR '1'='1",
            "'; DROP TABLE hostile; --",
            "\" OR 1=1 --",
            "admin'--",
            "1; ATTACH DATABASE ':memory:' AS x",
            "' UNION SELECT sql FROM sqlite_schema --",
            "NULL",
            "null",
            "0x1F",
            "1e309",
            "-0",
            "[]",
            "{\"a\": \"\\u0000\"}",
            "\0"s,
            "a\0b"s,
            "\0' OR 1 --"s,
            "\xff",
            "\xc0\x80",
            "\xed\xa0\x80",
            "\xf4\x90\x80\x80",
            "\xe2\x80\xae" "abc",
            "\xef\xbb\xbf" "bom",
            "a\r",
            "\t ",
            "\x7f\x1b[31m",
            "\xf0\x9f\x92\xa9",
            "a\xcc\x81",
            std::string(100'000, '\''),
            std::string(60'000, '%')};
}

inline void read_lines(const std::filesystem::path& file, std::vector<std::string>& lines) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error{"the corpus has a file that cannot be read: " + file.string()};
    const std::string content{std::istreambuf_iterator<char>{in}, {}};
    for (std::string_view rest = content; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

/// Every line of every file of the directory; nothing where the variable is not set.
inline std::vector<std::string> corpus_of_directory() {
    std::vector<std::string> lines;
    const char* const directory = std::getenv("COVET_CORPUS_DIR");
    if (directory == nullptr || *directory == '\0') return lines;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{directory})
        if (entry.is_regular_file()) read_lines(entry.path(), lines);
    if (lines.empty()) throw std::runtime_error{std::string{"COVET_CORPUS_DIR holds no line: "} + directory};
    return lines;
}

}  // namespace property
