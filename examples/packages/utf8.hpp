#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace packages {

/// How many bytes at the start of `text` are whole characters of well-formed UTF-8.
std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// How many columns of a terminal well-formed UTF-8 takes: marks over letters none, most East Asian letters and emoji
/// two.
std::size_t display_width(std::string_view text) noexcept;

/// The text with U+FFFD in the place of control characters, which could do things to a terminal.
std::string printable(std::string_view text);

}  // namespace packages
