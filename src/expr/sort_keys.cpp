#include <covet/core/error.hpp>
#include <covet/expr/sort_keys.hpp>

#include <algorithm>
#include <string>

namespace covet::expr::detail {
namespace {

/// A text from outside goes into a message only when it could be a name.
std::string shown(std::string_view asked) {
    constexpr std::size_t longest = 64;
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    };
    const bool is_name = !asked.empty() && asked.size() <= longest && std::ranges::all_of(asked, is_plain);
    return is_name ? "\"" + std::string{asked} + "\"" : "a text that is no name";
}

std::string joined(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

}  // namespace

std::uint8_t choose_keys(std::string_view asked, std::span<const std::string_view> names, std::span<std::uint8_t> terms) {
    std::size_t count = 0;
    while (!asked.empty()) {
        const std::size_t end = std::min(asked.find(','), asked.size());
        std::string_view name = asked.substr(0, end);
        asked.remove_prefix(std::min(end + 1, asked.size()));
        const bool descends = name.starts_with('-');
        if (descends) name.remove_prefix(1);

        const auto found = std::ranges::find(names, name);
        if (found == names.end())
            throw invalid_input{"covet: rows cannot be ordered by " + shown(name) + ", only by " + joined(names)};
        const auto place = static_cast<std::uint8_t>(found - names.begin());
        const auto is_same = [place](std::uint8_t term) { return term / 2 == place; };
        if (std::ranges::any_of(terms.first(count), is_same))
            throw invalid_input{"covet: rows are to be ordered by " + shown(name) + " twice"};
        terms[count++] = static_cast<std::uint8_t>(place * 2 + (descends ? 1 : 0));
    }
    return static_cast<std::uint8_t>(count);
}

}  // namespace covet::expr::detail
