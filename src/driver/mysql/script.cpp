#include "script.hpp"

#include <algorithm>

namespace covet::driver::mysql_driver {
namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Where a quoted text or name ends that begins at `from`. In texts a backslash takes the quote behind it.
std::size_t end_of_quoted(std::string_view script, std::size_t from) {
    const char quote = script[from];
    for (std::size_t i = from + 1; i < script.size(); ++i) {
        if (script[i] == '\\' && quote != '`')
            ++i;
        else if (script[i] == quote)
            return i + 1;
    }
    return script.size();
}

/// Where a comment ends that begins at `from`; `from` itself when none does. Comments with a ! are statements to MySQL.
std::size_t end_of_comment(std::string_view script, std::size_t from) {
    const std::string_view rest = script.substr(from);
    const bool dashes = rest.starts_with("--") && (rest.size() == 2 || is_space(rest[2]));
    if (dashes || rest.starts_with('#')) return std::min(script.find('\n', from), script.size());
    if (!rest.starts_with("/*") || rest.starts_with("/*!") || rest.starts_with("/*M!")) return from;
    const std::size_t end = script.find("*/", from + 2);
    return end == std::string_view::npos ? script.size() : end + 2;
}

}  // namespace

std::string without_empty_statements(std::string_view script) {
    std::string out;
    std::size_t begin = 0;  // of the statement
    bool empty = true;
    const auto take = [&](std::size_t end) {
        if (!empty) out.append(script.substr(begin, end - begin));
        begin = end;
        empty = true;
    };
    for (std::size_t i = 0; i < script.size();) {
        const char c = script[i];
        if (const std::size_t end = end_of_comment(script, i); end != i) {
            i = end;
        } else if (c == '\'' || c == '"' || c == '`') {
            i = end_of_quoted(script, i);
            empty = false;
        } else if (c == ';') {
            take(++i);
        } else {
            empty = empty && is_space(c);
            ++i;
        }
    }
    take(script.size());
    return out;
}

bool has_word(std::string_view sql, std::string_view word) {
    const auto is_of_word = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'; };
    std::string seen;
    for (std::size_t i = 0; i < sql.size();) {
        const char c = sql[i] >= 'a' && sql[i] <= 'z' ? static_cast<char>(sql[i] - 'a' + 'A') : sql[i];
        if (is_of_word(c)) {
            seen += c;
            ++i;
            continue;
        }
        if (seen == word) return true;
        seen.clear();
        if (const std::size_t end = end_of_comment(sql, i); end != i)
            i = end;
        else
            i = c == '\'' || c == '"' || c == '`' ? end_of_quoted(sql, i) : i + 1;
    }
    return seen == word;
}

}  // namespace covet::driver::mysql_driver
