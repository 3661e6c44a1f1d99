#include "render.hpp"

#include <covet/core/array_text.hpp>
#include <covet/core/uuid.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>

#include "array_literal.hpp"
#include "oids.hpp"
#include "times.hpp"

namespace covet::driver::postgres_driver {
namespace {

constexpr std::size_t largest_value = std::size_t{1} << 30;  // of a field, in bytes: PostgreSQL's limit

template <class Number>
void append_number(std::string& out, Number number) {
    char digits[32];
    const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end);
}

/// An unscaled integer with its decimal point.
void append_decimal(std::string& out, std::int64_t unscaled, std::uint8_t scale) {
    char digits[24];
    const auto bits = static_cast<std::uint64_t>(unscaled);
    const std::uint64_t magnitude = unscaled < 0 ? 0 - bits : bits;
    const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, magnitude);
    std::string_view written{digits, end};
    if (unscaled < 0) out += '-';
    if (written.size() <= scale) {
        out.append("0.").append(scale - written.size(), '0').append(written);
        return;
    }
    out.append(written.substr(0, written.size() - scale));
    if (scale > 0) out.append(1, '.').append(written.substr(written.size() - scale));
}

void append_integer(std::string& out, std::int64_t value, rendering how) {
    switch (how.as) {
        case form::date: return append_date(out, value);
        case form::timestamp: return append_timestamp(out, value);
        case form::decimal: return append_decimal(out, value, how.scale);
        default: return append_number(out, value);
    }
}

void append_hex(std::string& out, std::span<const std::byte> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t start = out.size();
    out.resize(start + bytes.size() * 2);
    char* at = out.data() + start;
    for (const std::byte b : bytes) {
        *at++ = digits[static_cast<unsigned>(b) >> 4];
        *at++ = digits[static_cast<unsigned>(b) & 15];
    }
}

}  // namespace

rendering rendering_of(const type_description& type) noexcept {
    if (type.type == sql_type::array) {
        rendering how = rendering_of(type.of_element());
        how.is_array = true;
        how.element = type.element;
        return how;
    }
    switch (type.type) {
        case sql_type::date: return {form::date};
        case sql_type::timestamp: return {form::timestamp};
        case sql_type::decimal: return {form::decimal, type.scale};
        case sql_type::uuid: return {form::uuid};
        default: return {};
    }
}

rendering rendering_of(std::uint32_t oid) noexcept {
    switch (oid) {
        case oids::date:
        case oids::date_array: return {form::date};
        case oids::timestamp:
        case oids::timestamptz:
        case oids::timestamp_array:
        case oids::timestamptz_array: return {form::timestamp};
        case oids::uuid:
        case oids::uuid_array: return {form::uuid};
        default: return {};
    }
}

std::string_view refusal(const value_view& v) noexcept {
    if (v.kind() == value_kind::bytes && v.as_bytes().size() >= largest_value) return "holds 1 GiB of bytes or more";
    if (v.kind() != value_kind::text) return {};
    if (v.as_text().size() >= largest_value) return "is text of 1 GiB or more";
    // Otherwise the text would end there, and nobody would know.
    if (v.as_text().find('\0') != std::string_view::npos) return "is text with a NUL character, which PostgreSQL cannot hold";
    return {};
}

void append_text(std::string& out, const value_view& v, rendering how) {
    switch (v.kind()) {
        case value_kind::integer: return append_integer(out, v.as_integer(), how);
        case value_kind::unsigned_integer: return append_number(out, v.as_unsigned());
        case value_kind::real: return append_number(out, v.as_real());
        case value_kind::text: out.append(v.as_text()); return;
        case value_kind::bytes:
            if (how.as != form::uuid) out += "\\x";
            return append_hex(out, v.as_bytes());
        case value_kind::null:
        case value_kind::array: return;
    }
}

void append_array(std::string& out, const value_view& list, rendering how) {
    literal_writer literal{out, how};
    for (const value_view& v : list.as_array()) literal.add(v);
    literal.finish();
}

std::string_view append_elements(std::string& out, std::string_view array, rendering how) {
    literal_writer literal{out, how};
    array_reader elements{array, how.element};
    for (value_view v; elements.next(v);) {
        if (const std::string_view why = refusal(v); !why.empty()) return why;
        literal.add(v);
    }
    literal.finish();
    return elements.is_whole() ? std::string_view{} : "is no text of an array";
}

}  // namespace covet::driver::postgres_driver
