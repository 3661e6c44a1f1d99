#include "json.hpp"

#include <array>
#include <cmath>
#include <span>
#include <string_view>

#include "bind.hpp"
#include "texts.hpp"

namespace covet::driver::mysql_driver {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

void put_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out.append("\\u00").append(1, hexadecimal[byte / 16]).append(1, hexadecimal[byte % 16]);
        } else {
            out += c;
        }
    }
    out += '"';
}

/// JSON has no bytes: they travel as hexadecimal digits, which the SQL text takes back.
void put_bytes(std::string& out, std::span<const std::byte> bytes) {
    out += '"';
    for (const std::byte b : bytes) {
        const auto byte = std::to_integer<unsigned>(b);
        out += hexadecimal[byte / 16];
        out += hexadecimal[byte % 16];
    }
    out += '"';
}

void put_member(std::string& out, const value_view& member, const statement& s, std::size_t index) {
    switch (member.kind()) {
        case value_kind::null: out += "null"; return;
        case value_kind::integer:
            if (const std::optional<std::string> text = text_of_meaning(member.as_integer(), s, index))
                put_string(out, *text);
            else
                out += std::to_string(member.as_integer());
            return;
        case value_kind::unsigned_integer: out += std::to_string(member.as_unsigned()); return;
        case value_kind::real:
            if (!std::isfinite(member.as_real())) refuse(s, index, "holds a number that is infinite or none at all");
            out += real_text(member.as_real());
            return;
        case value_kind::text:
            check_text(member.as_text(), s, index);
            put_string(out, member.as_text());
            return;
        case value_kind::bytes: put_bytes(out, member.as_bytes()); return;
        case value_kind::array: refuse(s, index, "holds a list inside of a list");
    }
}

}  // namespace

std::string json_of(const value_view& list, const statement& s, std::size_t index) {
    std::string out = "[";
    for (const value_view& member : list.as_array()) {
        if (out.size() > 1) out += ',';
        put_member(out, member, s, index);
    }
    return out += ']';
}

}  // namespace covet::driver::mysql_driver
