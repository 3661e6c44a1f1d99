#include "sql_text.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace covet::exec::live {

namespace {

bool is_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Goes through a statement token by token: words, quoted names and texts, single characters. Space and comments are left out.
class tokens {
public:
    tokens(std::string_view sql, dialect d) : sql_{sql}, backslash_escapes_{d == dialect::mysql} {}

    /// The next token, empty at the end.
    std::string_view next() {
        skip_space();
        begin_ = at_;
        if (at_ == sql_.size()) return {};
        const char c = sql_[at_];
        if (c == '\'' || c == '"' || c == '`' || c == '[')
            skip_quoted(c == '[' ? ']' : c);
        else if (is_of_word(c))
            while (at_ < sql_.size() && is_of_word(sql_[at_])) ++at_;
        else
            ++at_;
        return sql_.substr(begin_, at_ - begin_);
    }

    /// Where the last token begins, and where it ends.
    std::size_t begin() const { return begin_; }
    std::size_t end() const { return at_; }

    /// What stands between a parenthesis that was just read and the one that closes it.
    std::string_view rest_of_parentheses() {
        const std::size_t from = at_;
        for (int open = 1; open > 0;) {
            const std::string_view token = next();
            if (token.empty()) return sql_.substr(from);
            if (token == "(") ++open;
            if (token == ")") --open;
        }
        return sql_.substr(from, begin_ - from);
    }

private:
    void skip_space() {
        for (; at_ < sql_.size(); ++at_) {
            const std::string_view rest = sql_.substr(at_);
            if (rest.starts_with("--"))
                at_ = std::min(sql_.find('\n', at_), sql_.size() - 1);
            else if (rest.starts_with("/*"))
                at_ = std::min(sql_.find("*/", at_ + 2), sql_.size() - 2) + 1;
            else if (std::isspace(static_cast<unsigned char>(rest[0])) == 0)
                return;
        }
    }

    /// A doubled quote looks like two in a row, of which the second begins where the first ends.
    void skip_quoted(char closing) {
        for (++at_; at_ < sql_.size(); ++at_) {
            if (backslash_escapes_ && sql_[at_] == '\\' && closing == '\'')
                ++at_;
            else if (sql_[at_] == closing && at_ + 1 < sql_.size() && sql_[at_ + 1] == closing)
                ++at_;
            else if (sql_[at_] == closing)
                break;
        }
        at_ = std::min(at_ + 1, sql_.size());
    }

    std::string_view sql_;
    bool backslash_escapes_;
    std::size_t begin_{};
    std::size_t at_{};
};

bool is_word(std::string_view token, std::string_view word) {
    return std::ranges::equal(token, word, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_quoted_name(std::string_view token) { return token.front() == '"' || token.front() == '`' || token.front() == '['; }

std::string unquoted(std::string_view name) {
    if (name.empty() || !is_quoted_name(name)) return std::string{name};
    std::string out;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        out += name[i];
        if (name[i] == name.front() && name[i + 1] == name.front()) ++i;
    }
    return out;
}

}  // namespace

std::string_view without_parentheses(std::string_view expression) {
    for (;;) {
        expression = trimmed(expression);
        tokens text{expression, dialect::sqlite};
        if (text.next() != "(") return expression;
        const std::string_view inside = text.rest_of_parentheses();
        if (text.end() != expression.size() || !expression.ends_with(')')) return expression;
        expression = inside;
    }
}

std::vector<schema::check_description> checks_in(std::string_view create_table, dialect d) {
    std::vector<schema::check_description> checks;
    tokens text{create_table, d};
    std::string_view before_last, last;
    for (std::string_view token = text.next(); !token.empty(); token = text.next()) {
        if (is_word(token, "CHECK")) {
            const std::string name = is_word(before_last, "CONSTRAINT") ? unquoted(last) : std::string{};
            if (text.next() == "(") checks.push_back({name, std::string{trimmed(text.rest_of_parentheses())}});
            last = {};
        }
        before_last = last;
        last = token;
    }
    return checks;
}

std::vector<std::string> parts_in(std::string_view create_index) {
    std::vector<std::string> parts;
    tokens text{create_index, dialect::sqlite};
    for (std::string_view token = text.next(); !token.empty() && token != "(";) token = text.next();
    std::size_t from = text.end();
    const auto take = [&] {
        parts.emplace_back(trimmed(create_index.substr(from, text.begin() - from)));
        from = text.end();
    };
    for (std::string_view token = text.next(); !token.empty(); token = text.next()) {
        if (token == "(") {
            static_cast<void>(text.rest_of_parentheses());
        } else if (token == ")") {
            take();
            break;
        } else if (token == ",") {
            take();
        }
    }
    return parts;
}

std::string predicate_in(std::string_view create_index) {
    tokens text{create_index, dialect::sqlite};
    for (std::string_view token = text.next(); !token.empty(); token = text.next()) {
        if (token == "(") static_cast<void>(text.rest_of_parentheses());
        if (is_word(token, "WHERE")) return std::string{trimmed(create_index.substr(text.end()))};
    }
    return {};
}

std::string folded(std::string_view expression) {
    expression = without_parentheses(expression);
    tokens text{expression, dialect::sqlite};
    std::string out;
    for (std::string_view token = text.next(); !token.empty(); token = text.next()) {
        const std::string plain = is_quoted_name(token) ? unquoted(token) : std::string{token};
        if (!out.empty() && !plain.empty() && is_of_word(out.back()) && is_of_word(plain.front())) out += ' ';
        for (const char c : plain) out += token.front() == '\'' ? c : lower(c);
    }
    return out;
}

}  // namespace covet::exec::live
