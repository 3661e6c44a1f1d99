#include "dpkg_status.hpp"

#include <charconv>
#include <string_view>
#include <utility>

namespace packages {
namespace {

constexpr std::string_view white = " \t\r\n";

/// More than any package has, and few enough that millions of them have a sum.
constexpr std::int64_t largest_number = 1'000'000'000'000;

/// "Ada Lovelace <ada@example.org>"
person person_of(std::string_view text) {
    const std::size_t open = text.rfind('<');
    if (open == std::string_view::npos || !text.ends_with('>')) return {std::string{text}, {}};
    const std::string_view name = text.substr(0, open);
    const std::size_t end = name.find_last_not_of(white);
    return {std::string{name.substr(0, end == std::string_view::npos ? 0 : end + 1)},
            std::string{text.substr(open + 1, text.size() - open - 2)}};
}

std::string first_line(std::string_view text) { return std::string{text.substr(0, text.find('\n'))}; }

}  // namespace

package_reader::package_reader(std::string file) : stanzas_{std::move(file)}, has_more_{stanzas_.next(ahead_)} {}

bool package_reader::next(package_record& out) {
    while (has_more_) {
        const bool wanted = is_installed(ahead_);
        if (wanted)
            out = record_of(ahead_);
        else
            ++left_out_;
        has_more_ = stanzas_.next(ahead_);
        if (wanted) return true;
    }
    return false;
}

package_record package_reader::record_of(const stanza& s) const {
    package_record out;
    out.line = s.first_line;
    out.name = required(s, "Package");
    out.version = required(s, "Version");
    out.architecture = one_line(s, "Architecture");
    out.section = one_line(s, "Section");
    if (const std::string maintainer = one_line(s, "Maintainer"); !maintainer.empty())
        out.maintainer = person_of(maintainer);
    out.installed_size = number(s, "Installed-Size");
    out.essential = one_line(s, "Essential") == "yes";
    if (const field* description = s.find("Description")) out.summary = first_line(description->value);
    out.relations = relations_of(s);
    return out;
}

/// An index of apt has no Status: all its packages count.
bool package_reader::is_installed(const stanza& s) const {
    const field* const status = s.find("Status");
    if (status == nullptr) return true;
    static_cast<void>(required(s, "Package"));
    const std::size_t last = status->value.find_last_of(white);
    const std::string_view state = std::string_view{status->value}.substr(last == std::string::npos ? 0 : last + 1);
    return state != "not-installed" && state != "config-files";
}

const std::string& package_reader::required(const stanza& s, std::string_view name) const {
    const field* const found = s.find(name);
    if (found == nullptr) {
        const field* const package = s.find("Package");
        const std::string whose = package != nullptr ? "the stanza of " + package->value : "this stanza";
        const std::string what = whose + " has no " + std::string{name};
        if (s.ended_by_file) lines().fail(s.last_line, "the file is cut off: " + what);
        lines().fail(s.first_line, what);
    }
    if (found->value.empty() || found->value.find_first_of(white) != std::string::npos)
        lines().fail(found->line, std::string{name} + " should be one word");
    return found->value;
}

std::string package_reader::one_line(const stanza& s, std::string_view name) const {
    const field* const found = s.find(name);
    if (found == nullptr) return {};
    if (found->value.find('\n') != std::string::npos)
        lines().fail(found->line + 1, std::string{name} + " should be one line");
    return found->value;
}

std::optional<std::int64_t> package_reader::number(const stanza& s, std::string_view name) const {
    const field* const found = s.find(name);
    if (found == nullptr) return std::nullopt;
    const char* const end = found->value.data() + found->value.size();
    std::int64_t value{};
    const auto [stop, failure] = std::from_chars(found->value.data(), end, value);
    if (failure != std::errc{} || stop != end || value < 0 || value > largest_number)
        lines().fail(found->line, std::string{name} + " should be a number from 0 to " + std::to_string(largest_number));
    return value;
}

std::vector<relation_field> package_reader::relations_of(const stanza& s) const {
    std::vector<relation_field> out;
    for (const auto& [kind, name] : covet::enum_names<dependency_kind>) {
        const field* const found = s.find(name);
        if (found == nullptr) continue;
        try {
            out.push_back({kind, parse_relations(found->value)});
        } catch (const bad_relation& e) {
            lines().fail(found->line, std::string{name} + " cannot be read: " + e.what());
        }
    }
    return out;
}

}  // namespace packages
