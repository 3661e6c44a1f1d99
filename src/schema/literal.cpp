#include "literal.hpp"

#include "quote.hpp"

#include <covet/core/decimal.hpp>
#include <covet/core/error.hpp>
#include <covet/core/uuid.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace covet::schema {

namespace {

[[noreturn]] void throw_no_literal(const char* what, dialect d) {
    throw conversion_error{"covet: " + std::string{name_of(d)} + " has no literal for " + what, {.sqlstate = "22000"}};
}

std::string infinity_sql(bool negative, dialect d) {
    switch (d) {
        case dialect::sqlite: return negative ? "-9e999" : "9e999";
        case dialect::postgresql: return negative ? "'-Infinity'::double precision" : "'Infinity'::double precision";
        case dialect::mysql: break;
    }
    throw_no_literal("an infinity", d);
}

/// The shortest text that reads back as the same double. A point or an exponent keeps it from being an integer, and
/// in MySQL it takes an exponent not to be a DECIMAL.
std::string real_sql(double value, dialect d) {
    if (std::isinf(value)) return infinity_sql(value < 0, d);
    if (std::isnan(value)) {
        if (d == dialect::postgresql) return "'NaN'::double precision";
        throw_no_literal("NaN", d);
    }
    char digits[32];
    std::string text{digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
    if (text.find('e') != std::string::npos) return text;
    if (text.find('.') == std::string::npos) text += ".0";
    return d == dialect::mysql ? text + "e0" : text;
}

std::string text_sql(std::string_view text, dialect d) {
    if (text.find('\0') != std::string_view::npos) throw_no_literal("text with a NUL in it", d);
    if (d != dialect::mysql) return between('\'', text);
    std::string escaped;
    for (const char c : text) {
        if (c == '\\') escaped += '\\';
        escaped += c;
    }
    return between('\'', escaped);
}

std::string hex(std::span<const std::byte> bytes, std::string_view digits) {
    std::string text;
    for (const std::byte b : bytes) {
        text += digits[std::to_integer<std::size_t>(b >> 4)];
        text += digits[std::to_integer<std::size_t>(b & std::byte{0x0f})];
    }
    return text;
}

std::string bytes_sql(std::span<const std::byte> bytes, dialect d) {
    if (d == dialect::postgresql) return "'\\x" + hex(bytes, "0123456789abcdef") + "'::bytea";
    return "X'" + hex(bytes, "0123456789ABCDEF") + '\'';
}

std::string uuid_sql(std::span<const std::byte> bytes, dialect d) {
    uuid::byte_array array{};
    if (d != dialect::postgresql || bytes.size() != array.size()) return bytes_sql(bytes, d);
    std::ranges::copy(bytes, array.begin());
    return '\'' + uuid{array}.to_string() + "'::uuid";
}

std::string padded(std::int64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// "2024-02-29", and whether it is before the year 1.
struct date_text {
    std::string digits;
    bool before_christ;
};

date_text date_of(std::int64_t day, dialect d) {
    using namespace std::chrono;
    constexpr sys_days first = year::min() / January / 1;
    constexpr sys_days last = year::max() / December / 31;
    if (day < first.time_since_epoch().count() || day > last.time_since_epoch().count())
        throw_no_literal("a date so far away", d);
    const year_month_day date{sys_days{days{static_cast<days::rep>(day)}}};
    const int year = static_cast<int>(date.year());
    if (d == dialect::mysql && (year < 1 || year > 9999)) throw_no_literal("a year that is not from 1 to 9999", d);
    const std::string digits = padded(year < 1 ? 1 - year : year, 4) + '-' +
                               padded(static_cast<unsigned>(date.month()), 2) + '-' +
                               padded(static_cast<unsigned>(date.day()), 2);
    return {digits, year < 1};
}

std::string date_sql(std::int64_t day, dialect d) {
    const date_text date = date_of(day, d);
    return "DATE '" + date.digits + (date.before_christ ? " BC'" : "'");
}

std::string timestamp_sql(std::int64_t microseconds, dialect d) {
    constexpr std::int64_t second = 1'000'000;
    constexpr std::int64_t day = 86'400 * second;
    const std::int64_t since_midnight = (microseconds % day + day) % day;
    const date_text date = date_of(microseconds / day - (microseconds % day < 0 ? 1 : 0), d);
    const std::int64_t seconds = since_midnight / second;
    std::string sql = date.digits + ' ' + padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' +
                      padded(seconds % 60, 2);
    if (since_midnight % second != 0) sql += '.' + padded(since_midnight % second, 6);
    if (d == dialect::mysql) return "TIMESTAMP '" + sql + '\'';  // its type is DATETIME
    return "TIMESTAMPTZ '" + sql + (date.before_christ ? "+00 BC'" : "+00'");
}

std::string integer_sql(std::int64_t value, const type_description& type, dialect d) {
    if (type.type == sql_type::boolean && d != dialect::sqlite) return value != 0 ? "TRUE" : "FALSE";
    if (d != dialect::sqlite) {  // SQLite keeps the integers as they are
        if (type.type == sql_type::date) return date_sql(value, d);
        if (type.type == sql_type::timestamp) return timestamp_sql(value, d);
        if (type.type == sql_type::decimal) return detail::decimal_text(value, type.scale);
    }
    return std::to_string(value);
}

}  // namespace

std::string literal_sql(const value_view& value, const type_description& type, dialect d) {
    switch (value.kind()) {
        case value_kind::null: return "NULL";
        case value_kind::integer: return integer_sql(value.as_integer(), type, d);
        case value_kind::unsigned_integer:
            if (d == dialect::sqlite) throw_no_literal("an integer beyond 64 bits with a sign", d);
            return std::to_string(value.as_unsigned());
        case value_kind::real: return real_sql(value.as_real(), d);
        case value_kind::text: return text_sql(value.as_text(), d);
        case value_kind::bytes:
            return type.type == sql_type::uuid ? uuid_sql(value.as_bytes(), d) : bytes_sql(value.as_bytes(), d);
        case value_kind::array: break;
    }
    throw_no_literal("a list", d);
}

}  // namespace covet::schema
