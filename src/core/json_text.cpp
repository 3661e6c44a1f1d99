#include "json_text.hpp"

namespace covet {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

void append_hexadecimal(std::string& out, unsigned byte) { out.append(1, hexadecimal[byte / 16]).append(1, hexadecimal[byte % 16]); }

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            append_hexadecimal(out, byte);
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_json_bytes(std::string& out, std::span<const std::byte> bytes) {
    out += '"';
    for (const std::byte b : bytes) append_hexadecimal(out, std::to_integer<unsigned>(b));
    out += '"';
}

}  // namespace covet
