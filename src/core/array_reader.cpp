#include <covet/core/array_text.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

#include "parse_number.hpp"

namespace covet {
namespace {

std::optional<unsigned> hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

bool decode_hex(std::string_view digits, std::vector<std::byte>& out) {
    if (digits.size() % 2 != 0) return false;
    out.clear();
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const auto high = hex_digit(digits[i]);
        const auto low = hex_digit(digits[i + 1]);
        if (!high || !low) return false;
        out.push_back(static_cast<std::byte>(*high * 16 + *low));
    }
    return true;
}

void put_utf8(std::string& out, std::uint32_t code) {
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

bool is_real(sql_type type) noexcept { return type == sql_type::float32 || type == sql_type::float64; }

}  // namespace

array_reader::array_reader(std::string_view text, sql_type element) noexcept : rest_{text}, element_{element} {
    skip_space();
    if (!take('[')) state_ = state::broken;
}

bool array_reader::next(value_view& out) {
    if (state_ == state::whole || state_ == state::broken) return false;
    skip_space();
    if (take(']')) {
        skip_space();
        state_ = rest_.empty() ? state::whole : state::broken;
        return false;
    }
    if (state_ == state::between) {
        if (!take(',')) state_ = state::broken;
        skip_space();
    }
    if (state_ == state::broken || !read_element(out)) {
        state_ = state::broken;
        return false;
    }
    state_ = state::between;
    return true;
}

bool array_reader::take(char c) noexcept {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
}

bool array_reader::take_word(std::string_view word) noexcept {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

void array_reader::skip_space() noexcept {
    const std::size_t at = rest_.find_first_not_of(" \t\r\n");
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
}

bool array_reader::read_element(value_view& out) {
    if (take_word("null")) {
        out = value_view::null();
    } else if (element_ == sql_type::boolean && take_word("true")) {
        out = value_view::integer(1);
    } else if (element_ == sql_type::boolean && take_word("false")) {
        out = value_view::integer(0);
    } else if (take('"')) {
        std::string_view text;
        if (!read_text(text)) return false;
        out = meaning_of(text);
    } else {
        const std::size_t end = std::min(rest_.find_first_not_of("+-.0123456789eE"), rest_.size());
        if (end == 0) return false;
        out = number(rest_.substr(0, end));
        rest_.remove_prefix(end);
    }
    return true;
}

/// Behind the quotation mark. A view of the array where there is nothing to replace.
bool array_reader::read_text(std::string_view& out) {
    text_.clear();
    for (bool is_plain = true;; is_plain = false) {
        const std::size_t end = rest_.find_first_of("\"\\");
        if (end == std::string_view::npos) return false;
        const std::string_view piece = rest_.substr(0, end);
        const bool is_end = rest_[end] == '"';
        rest_.remove_prefix(end + 1);
        if (is_plain && is_end) {
            out = piece;
            return true;
        }
        text_.append(piece);
        if (is_end) break;
        if (!read_escape()) return false;
    }
    out = text_;
    return true;
}

/// Behind the backslash.
bool array_reader::read_escape() {
    if (rest_.empty()) return false;
    const char c = rest_.front();
    rest_.remove_prefix(1);
    switch (c) {
        case 'b': text_ += '\b'; return true;
        case 'f': text_ += '\f'; return true;
        case 'n': text_ += '\n'; return true;
        case 'r': text_ += '\r'; return true;
        case 't': text_ += '\t'; return true;
        case '"':
        case '\\':
        case '/': text_ += c; return true;
        case 'u': break;
        default: return false;
    }
    std::uint32_t code{};
    if (!read_hex(code)) return false;
    if (code >= 0xd800 && code < 0xdc00) {  // the first half of a pair
        std::uint32_t low{};
        if (!take_word("\\u") || !read_hex(low) || low < 0xdc00 || low > 0xdfff) return false;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    put_utf8(text_, code);
    return true;
}

bool array_reader::read_hex(std::uint32_t& out) noexcept {
    if (rest_.size() < 4) return false;
    for (const char c : rest_.substr(0, 4)) {
        const auto digit = hex_digit(c);
        if (!digit) return false;
        out = out * 16 + *digit;
    }
    rest_.remove_prefix(4);
    return true;
}

value_view array_reader::number(std::string_view text) const noexcept {
    if (is_real(element_)) {
        if (const auto found = parse_number<double>(text)) return value_view::real(*found);
    } else {
        if (const auto found = parse_number<std::int64_t>(text)) return value_view::integer(*found);
        if (const auto found = parse_number<std::uint64_t>(text)) return value_view::unsigned_integer(*found);
        if (const auto found = parse_number<double>(text)) return value_view::real(*found);
    }
    return value_view::text(text);
}

value_view array_reader::meaning_of(std::string_view text) {
    if (is_real(element_))
        if (const auto found = parse_number<double>(text)) return value_view::real(*found);
    const bool is_bytes = element_ == sql_type::bytes || element_ == sql_type::uuid;
    if (is_bytes && decode_hex(text, bytes_)) return value_view::bytes(bytes_);
    return value_view::text(text);
}

}  // namespace covet
