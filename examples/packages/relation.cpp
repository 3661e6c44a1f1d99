#include "relation.hpp"

#include <algorithm>

namespace packages {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view not_in_names = " \t\r\n,|():[]<>=";

class parser {
public:
    explicit parser(std::string_view text) : rest_{text} {}

    std::vector<relation> read() {
        std::vector<relation> out;
        for (std::int32_t position = 0; skip_empty_entries(); ++position) {
            std::int32_t alternative = 0;
            do out.push_back(read_one(position, alternative++));
            while (take('|'));
            if (!rest_.empty() && !take(',')) fail("',' or '|'");
        }
        return out;
    }

private:
    /// Tools leave commas with nothing between them, and dpkg takes that. False at the end.
    bool skip_empty_entries() {
        while (take(',')) continue;
        return !rest_.empty();
    }

    relation read_one(std::int32_t position, std::int32_t alternative) {
        relation out;
        out.position = position;
        out.alternative = alternative;
        out.target = read_word(not_in_names);
        if (out.target.empty()) fail("the name of a package");
        if (take(':')) {
            out.architecture = read_word(not_in_names);
            if (out.architecture->empty()) fail("an architecture");
        }
        if (take('(')) {
            out.versions = read_version_relation();
            out.version = read_word(" \t\r\n(),|");
            if (out.version->empty()) fail("a version");
            if (!take(')')) fail("')'");
        }
        return out;
    }

    version_relation read_version_relation() {
        const std::string_view sign = rest_.substr(0, std::min(rest_.find_first_not_of("<=>"), rest_.size()));
        const version_relation meaning = meaning_of(sign);
        rest_.remove_prefix(sign.size());
        return meaning;
    }

    version_relation meaning_of(std::string_view sign) const {
        // Old packages have these three, and this is how dpkg reads them.
        if (sign.empty()) return version_relation::equal;
        if (sign == "<") return version_relation::earlier_or_equal;
        if (sign == ">") return version_relation::later_or_equal;
        for (const auto& [value, name] : covet::enum_names<version_relation>)
            if (name == sign) return value;
        fail("one of << <= = >= >>");
    }

    std::string read_word(std::string_view ends) {
        skip_white();
        const std::string word{rest_.substr(0, std::min(rest_.find_first_of(ends), rest_.size()))};
        rest_.remove_prefix(word.size());
        return word;
    }

    bool take(char c) {
        skip_white();
        const bool is_there = rest_.starts_with(c);
        if (is_there) rest_.remove_prefix(1);
        skip_white();
        return is_there;
    }

    void skip_white() { rest_.remove_prefix(std::min(rest_.find_first_not_of(white), rest_.size())); }

    [[noreturn]] void fail(std::string_view wanted) const {
        constexpr std::size_t enough = 20;
        std::string what{wanted};
        what += " should stand ";
        if (rest_.empty())
            what += "at its end";
        else
            what.append("before '").append(rest_.substr(0, std::min(rest_.find_first_of(white), enough))).append("'");
        throw bad_relation{what};
    }

    std::string_view rest_;
};

}  // namespace

std::vector<relation> parse_relations(std::string_view text) { return parser{text}.read(); }

std::string text_of(const relation& r) {
    std::string out = r.target;
    if (r.architecture) out.append(":").append(*r.architecture);
    if (r.versions && r.version)
        out.append(" (").append(name_of(*r.versions)).append(" ").append(*r.version).append(")");
    return out;
}

}  // namespace packages
