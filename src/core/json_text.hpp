#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// \file
/// The parts of JSON that covet writes by itself.
namespace covet {

/// Appends text in quotes, with what JSON wants escaped.
void append_json_text(std::string& out, std::string_view text);

/// Appends bytes as hexadecimal digits in quotes, since JSON has none.
void append_json_bytes(std::string& out, std::span<const std::byte> bytes);

}  // namespace covet
