#include "likeness.hpp"

#include "sql_text.hpp"

#include <algorithm>
#include <cctype>

namespace covet::exec::live {

namespace {

bool same_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// MySQL's integers may show how wide they are displayed, which means nothing: "int(11) unsigned" is "int unsigned".
std::string without_display_width(std::string type) {
    const std::size_t open = type.find('('), close = type.find(')');
    if (!type.substr(0, open).ends_with("int") || close == std::string::npos) return type;
    return type.erase(open, close + 1 - open);
}

}  // namespace

bool likeness::name(std::string_view a, std::string_view b) const {
    return dialect_ == postgresql ? a == b : same_but_for_case(a, b);
}

bool likeness::names(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
    return std::ranges::equal(a, b, [&](const std::string& x, const std::string& y) { return name(x, y); });
}

bool likeness::table_name(std::string_view a, std::string_view b) const {
    return dialect_ == sqlite ? same_but_for_case(a, b) : a == b;
}

/// The name of a type means no more to SQLite than its affinity.
bool likeness::type(const schema::live_column& a, const schema::live_column& b) const {
    if (dialect_ == sqlite) return a.meaning == b.meaning && (a.meaning || folded(a.type) == folded(b.type));
    return dialect_ == mysql ? without_display_width(a.type) == without_display_width(b.type) : a.type == b.type;
}

bool likeness::default_value(const schema::live_column& a, const schema::live_column& b) const {
    if (!a.default_value || !b.default_value) return a.default_value == b.default_value;
    return expression(*a.default_value, *b.default_value);
}

/// SQLite keeps expressions as they were given.
bool likeness::expression(const std::string& a, const std::string& b) const {
    return a == b || (dialect_ == sqlite && folded(a) == folded(b));
}

bool likeness::part(const schema::live_index_part& a, const schema::live_index_part& b) const {
    return a.is_expression == b.is_expression && a.descending == b.descending && name(a.column, b.column);
}

bool likeness::key(const schema::foreign_key_description& a, const schema::foreign_key_description& b) const {
    return table_name(a.table, b.table) && names(a.columns, b.columns) && names(a.referenced, b.referenced);
}

/// https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html: NO ACTION is RESTRICT to InnoDB.
bool likeness::action(schema::action a, schema::action b) const {
    const auto plain = [&](schema::action what) {
        return dialect_ == mysql && what == schema::action::restrict ? schema::action::no_action : what;
    };
    return plain(a) == plain(b);
}

}  // namespace covet::exec::live
