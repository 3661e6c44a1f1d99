#include "script.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

namespace covet::driver::postgres_driver {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }
bool is_of_name(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

/// Goes through a script token by token, as the server's scanner would.
class scanner {
public:
    explicit scanner(std::string_view script) : script_{script} {}

    bool at_end() const { return at_ >= script_.size(); }
    std::size_t position() const { return std::min(at_, script_.size()); }

    /// The next token as far as it matters: a character, or a whole word in lower case.
    std::string next() {
        const char c = script_[at_];
        const std::string_view rest = script_.substr(at_);
        if (rest.starts_with("--")) return skip_to("\n"), "";
        if (rest.starts_with("/*")) return skip_comment(), "";
        if (c == '\'') return skip_quoted(c, false), "";
        if (c == '"') return skip_quoted(c, false), "";
        if (c == '$') return skip_dollar_quoted(), "";
        if (is_letter(c)) return word();
        ++at_;
        return std::string(1, c);
    }

private:
    void skip_to(std::string_view end) {
        const std::size_t found = script_.find(end, at_);
        at_ = found == std::string_view::npos ? script_.size() : found + end.size();
    }
    void skip_comment() {
        int depth = 0;
        do {
            const std::string_view rest = script_.substr(at_);
            if (rest.starts_with("/*")) ++depth, at_ += 2;
            else if (rest.starts_with("*/")) --depth, at_ += 2;
            else ++at_;
        } while (depth > 0 && !at_end());
    }
    void skip_quoted(char mark, bool backslash_escapes) {
        for (++at_; !at_end(); ++at_) {
            if (backslash_escapes && script_[at_] == '\\') ++at_;
            else if (script_[at_] == mark) break;
        }
        ++at_;
    }
    /// `$$ … $$` and `$tag$ … $tag$`; a placeholder such as `$1` is none.
    void skip_dollar_quoted() {
        std::size_t end = at_ + 1;
        if (end < script_.size() && is_letter(script_[end]))
            while (end < script_.size() && is_of_name(script_[end])) ++end;
        if (end >= script_.size() || script_[end] != '$') {
            ++at_;
            return;
        }
        const std::string_view tag = script_.substr(at_, end + 1 - at_);
        at_ = end + 1;
        skip_to(tag);
    }
    std::string word() {
        const std::size_t start = at_;
        while (!at_end() && (is_of_name(script_[at_]) || script_[at_] == '$')) ++at_;
        std::string out{script_.substr(start, at_ - start)};
        std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (out == "e" && !at_end() && script_[at_] == '\'') skip_quoted('\'', true);
        return out;
    }

    std::string_view script_;
    std::size_t at_{};
};

}  // namespace

std::string_view first_statement(std::string_view script) {
    scanner scan{script};
    int parentheses = 0;
    int blocks = 0;  // BEGIN ATOMIC and CASE inside of it, which end with END
    std::string before;
    while (!scan.at_end()) {
        std::string token = scan.next();
        if (token == "(") ++parentheses;
        if (token == ")") --parentheses;
        if (token == "atomic" && before == "begin") ++blocks;
        if (token == "case" && blocks > 0) ++blocks;
        if (token == "end" && blocks > 0) --blocks;
        if (token == ";" && parentheses <= 0 && blocks == 0) break;
        const bool is_word = !token.empty() && is_letter(token.front());
        if (is_word) before = std::move(token);
    }
    return script.substr(0, scan.position());
}

}  // namespace covet::driver::postgres_driver
