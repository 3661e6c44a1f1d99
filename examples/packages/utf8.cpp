#include "utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace packages {
namespace {

struct character {
    char32_t code{};
    std::size_t bytes{};  // 0 when it is malformed
};

constexpr unsigned byte_at(std::string_view text, std::size_t i) noexcept {
    return static_cast<unsigned char>(text[i]);
}

struct lead_byte {
    std::size_t bytes{};
    unsigned bits{};
    char32_t least{};  // shorter forms would do for less
};

constexpr lead_byte read_lead(unsigned byte) noexcept {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {};
}

character read_character(std::string_view text) noexcept {
    const lead_byte lead = read_lead(byte_at(text, 0));
    if (lead.bytes == 0 || lead.bytes > text.size()) return {};
    char32_t code = lead.bits;
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        const unsigned byte = byte_at(text, i);
        if ((byte & 0xC0U) != 0x80) return {};
        code = code << 6U | (byte & 0x3FU);
    }
    const bool is_surrogate = code >= 0xD800 && code < 0xE000;
    if (code < lead.least || code > 0x10FFFF || is_surrogate) return {};
    return {code, lead.bytes};
}

struct range {
    char32_t first;
    char32_t last;
};

bool is_in(std::span<const range> ranges, char32_t code) noexcept {
    return std::any_of(ranges.begin(), ranges.end(), [&](range r) { return code >= r.first && code <= r.last; });
}

// The blocks that names and summaries are written in, not every last character of Unicode.

constexpr std::array no_width{
    range{0x0300, 0x036F}, range{0x0483, 0x0489}, range{0x0591, 0x05BD}, range{0x0610, 0x061A}, range{0x064B, 0x065F},
    range{0x093A, 0x093C}, range{0x0E31, 0x0E31}, range{0x0E34, 0x0E3A}, range{0x0E47, 0x0E4E}, range{0x1AB0, 0x1AFF},
    range{0x1DC0, 0x1DFF}, range{0x200B, 0x200F}, range{0x2060, 0x2064}, range{0x20D0, 0x20FF}, range{0xFE00, 0xFE0F},
    range{0xFE20, 0xFE2F}, range{0xFEFF, 0xFEFF}, range{0xE0100, 0xE01EF}};

constexpr std::array double_width{range{0x1100, 0x115F},   range{0x2E80, 0x303E},   range{0x3041, 0x33FF},
                                  range{0x3400, 0x4DBF},   range{0x4E00, 0xA4CF},   range{0xA960, 0xA97F},
                                  range{0xAC00, 0xD7A3},   range{0xF900, 0xFAFF},   range{0xFE30, 0xFE6F},
                                  range{0xFF00, 0xFF60},   range{0xFFE0, 0xFFE6},   range{0x1F300, 0x1F64F},
                                  range{0x1F680, 0x1F6FF}, range{0x1F900, 0x1F9FF}, range{0x20000, 0x3FFFD}};

std::size_t width_of(char32_t code) noexcept {
    constexpr char32_t first_of_any_width = 0x300;
    if (code < first_of_any_width) return 1;
    if (is_in(no_width, code)) return 0;
    return is_in(double_width, code) ? 2 : 1;
}

constexpr bool is_control(char32_t code) noexcept { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t bytes = byte_at(text, i) < 0x80 ? 1 : read_character(text.substr(i)).bytes;
        if (bytes == 0) break;
        i += bytes;
    }
    return i;
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    while (!text.empty()) {
        const character next = read_character(text);
        width += next.bytes == 0 ? 1 : width_of(next.code);
        text.remove_prefix(std::max<std::size_t>(next.bytes, 1));
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const character next = read_character(text);
        const std::size_t bytes = std::max<std::size_t>(next.bytes, 1);
        if (next.bytes == 0 || is_control(next.code))
            out += "\uFFFD";
        else
            out += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return out;
}

}  // namespace packages
