#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace covet {

/// The number that all of the text is.
template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number out{};
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, out);
    if (failure != std::errc{} || stop != end) return std::nullopt;
    return out;
}

}  // namespace covet
