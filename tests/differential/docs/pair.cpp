#include "differential/docs/pair.hpp"

#include <cctype>
#include <regex>
#include <set>
#include <span>
#include <sstream>

namespace bookshop {

namespace {

std::string literal(const owned_value& value) {
    const value_view view = value.view();
    std::ostringstream out;
    switch (value.kind()) {
        case value_kind::null: return "NULL";
        case value_kind::integer: out << view.as_integer(); break;
        case value_kind::real: out << view.as_real() << (view.as_real() == static_cast<int>(view.as_real()) ? ".0" : ""); break;
        case value_kind::text: out << '\'' << view.as_text() << '\''; break;
        case value_kind::array:
            for (std::size_t i = 0; i < value.members().size(); ++i) out << (i > 0 ? ", " : "") << literal(value.members()[i]);
            break;
        default: out << "?";
    }
    return out.str();
}

/// `?`, `?2` and `$2` by the values that they stand for.
std::string with_values(const std::string& sql, std::span<const owned_value> values) {
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] != '?' && sql[i] != '$') {
            out += sql[i];
            continue;
        }
        std::size_t number = 0;
        while (i + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[i + 1])) != 0)
            number = number * 10 + static_cast<std::size_t>(sql[++i] - '0');
        out += literal(values[number > 0 ? number - 1 : next++]);
    }
    return out;
}

std::string without_only_table(const std::string& sql) {
    static const std::regex qualified{R"re(["`](\w+)["`]\.)re"};
    std::set<std::string> tables;
    for (std::sregex_iterator at{sql.begin(), sql.end(), qualified}, end; at != end; ++at) tables.insert((*at)[1]);
    return tables.size() > 1 ? sql : std::regex_replace(sql, qualified, "");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

}  // namespace

std::string as_written(const driver::fake_call& call) {
    std::string sql = without_only_table(call.sql);
    sql = replaced(std::move(sql), R"(SELECT "value" FROM covet_array(?))", "?");
    sql = replaced(std::move(sql), R"( ESCAPE '\')", "");
    for (const std::string_view quote : {"\"", "`"}) sql = replaced(std::move(sql), quote, "");
    return with_values(sql, call.parameters);
}

}  // namespace bookshop
