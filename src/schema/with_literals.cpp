#include "literal.hpp"

#include <covet/core/error.hpp>
#include <covet/schema/ddl.hpp>

namespace covet::schema {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The end of the quoted name that begins at `at`. A doubled quote looks like two names in a row, which does no harm.
std::size_t end_of_name(std::string_view sql, std::size_t at) {
    const std::size_t closing = sql.find(sql[at], at + 1);
    return closing == std::string_view::npos ? sql.size() : closing + 1;
}

}  // namespace

std::string with_literals(std::string_view sql, std::span<const value_view> values,
                          std::span<const type_description> types, dialect d) {
    std::string out;
    std::size_t next = 0;
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] == '"' || sql[at] == '`') {
            const std::size_t end = end_of_name(sql, at);
            out += sql.substr(at, end - at);
            at = end;
            continue;
        }
        if (sql[at] != '?' && sql[at] != '$') {
            out += sql[at++];
            continue;
        }
        std::size_t index = next++;
        if (sql[at++] == '$') {
            for (index = 0; at < sql.size() && is_digit(sql[at]); ++at)
                index = index * 10 + static_cast<std::size_t>(sql[at] - '0');
            --index;  // placeholders count from 1
        }
        if (index >= values.size() || index >= types.size())
            throw misuse{"covet: an expression of the schema has a placeholder without a value"};
        const std::string literal = literal_sql(values[index], types[index], d);
        const bool opens_comment = literal.front() == '-' && out.ends_with('-');
        out += opens_comment ? '(' + literal + ')' : literal;
    }
    return out;
}

}  // namespace covet::schema
