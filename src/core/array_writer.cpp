#include <covet/core/array_text.hpp>

#include <charconv>
#include <cmath>
#include <span>

namespace covet {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

template <class Number>
void put_number(std::string& out, Number number) {
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// With a point or an exponent, so that it is a real number to everyone.
void put_real(std::string& out, double number) {
    if (std::isnan(number)) {
        out += "\"NaN\"";
    } else if (std::isinf(number)) {
        out += number < 0 ? "\"-Infinity\"" : "\"Infinity\"";
    } else {
        const std::size_t start = out.size();
        put_number(out, number);
        if (out.find_first_of(".e", start) == std::string::npos) out += ".0";
    }
}

void put_text(std::string& out, std::string_view text) {
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

void put_bytes(std::string& out, std::span<const std::byte> bytes) {
    out += '"';
    for (const std::byte b : bytes) {
        out += hexadecimal[std::to_integer<unsigned>(b) / 16];
        out += hexadecimal[std::to_integer<unsigned>(b) % 16];
    }
    out += '"';
}

}  // namespace

void array_writer::add(const value_view& v) {
    if (!is_first_) out_ += ',';
    is_first_ = false;
    switch (v.kind()) {
        case value_kind::integer:
            if (element_ == sql_type::boolean)
                out_ += v.as_integer() != 0 ? "true" : "false";
            else
                put_number(out_, v.as_integer());
            return;
        case value_kind::unsigned_integer: return put_number(out_, v.as_unsigned());
        case value_kind::real: return put_real(out_, v.as_real());
        case value_kind::text: return put_text(out_, v.as_text());
        case value_kind::bytes: return put_bytes(out_, v.as_bytes());
        case value_kind::null:
        case value_kind::array: break;
    }
    out_ += "null";
}

}  // namespace covet
