#include <covet/core/error.hpp>
#include <covet/exec/cursor.hpp>

#include <algorithm>
#include <bit>
#include <optional>

// The bytes of a cursor: the mark of its order, then for each value its kind and its bits, or its length and its bytes.
// Numbers are in little-endian order. All of it is in the base64 of RFC 4648 for URLs, without padding.
namespace covet::exec::detail {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void put_number(std::string& out, std::uint64_t number, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xff);
}

void put_value(std::string& out, const value_view& value) {
    out += static_cast<char>(value.kind());
    switch (value.kind()) {
        case value_kind::null: break;
        case value_kind::integer: put_number(out, static_cast<std::uint64_t>(value.as_integer()), 8); break;
        case value_kind::unsigned_integer: put_number(out, value.as_unsigned(), 8); break;
        case value_kind::real: put_number(out, std::bit_cast<std::uint64_t>(value.as_real()), 8); break;
        case value_kind::text:
            put_number(out, value.as_text().size(), 8);
            out += value.as_text();
            break;
        default:
            put_number(out, value.as_bytes().size(), 8);
            out.append(reinterpret_cast<const char*>(value.as_bytes().data()), value.as_bytes().size());
    }
}

std::string encoded(std::string_view bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) group = group << 8U | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        for (std::size_t j = 0; j <= count; ++j) out += letters[group >> (18 - 6 * j) & 63U];
    }
    return out;
}

/// Nothing when the text is not what `encoded` gives.
std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const std::size_t digit = letters.find(c);
        if (digit == std::string_view::npos) return {};
        group = group << 6U | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>(group >> bits & 0xffU);
    }
    if (encoded(out) != text) return {};
    return out;
}

/// Takes bytes from the front, and nothing more once there are too few.
class reader {
public:
    explicit reader(std::string_view bytes) noexcept : rest_{bytes} {}

    std::string_view take(std::uint64_t count) noexcept {
        failed_ |= count > rest_.size();
        if (failed_) return {};
        const std::string_view out = rest_.substr(0, static_cast<std::size_t>(count));
        rest_.remove_prefix(out.size());
        return out;
    }
    std::uint64_t number(std::size_t bytes) noexcept {
        std::uint64_t out = 0;
        const std::string_view from = take(bytes);
        for (std::size_t i = from.size(); i > 0; --i) out = out << 8U | static_cast<unsigned char>(from[i - 1]);
        return out;
    }
    owned_value value() {
        switch (static_cast<value_kind>(number(1))) {
            case value_kind::null: return {};
            case value_kind::integer: return value_view::integer(static_cast<std::int64_t>(number(8)));
            case value_kind::unsigned_integer: return value_view::unsigned_integer(number(8));
            case value_kind::real: return value_view::real(std::bit_cast<double>(number(8)));
            case value_kind::text: return value_view::text(take(number(8)));
            case value_kind::bytes: return value_view::bytes(std::as_bytes(std::span{take(number(8))}));
            default: failed_ = true; return {};
        }
    }
    bool at_end() const noexcept { return !failed_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool failed_{};
};

}  // namespace

std::string write_cursor(std::uint32_t mark, std::span<const value_view> values) {
    std::string bytes;
    put_number(bytes, mark, 4);
    for (const value_view& value : values) put_value(bytes, value);
    return encoded(bytes);
}

void read_cursor(std::string_view text, std::uint32_t mark, std::span<owned_value> values) {
    const std::optional<std::string> bytes = decoded(text);
    if (!bytes) throw_no_cursor();
    reader from{*bytes};
    if (from.number(4) != mark) throw_no_cursor();
    for (owned_value& value : values) value = from.value();
    if (!from.at_end()) throw_no_cursor();
}

void throw_no_cursor() { throw invalid_input{"covet: this text is no cursor of the query's order"}; }

}  // namespace covet::exec::detail
