#include "row_reader.hpp"

#include <covet/core/array_text.hpp>
#include <covet/core/uuid.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

#include "../../core/parse_number.hpp"
#include "array_literal.hpp"
#include "oids.hpp"
#include "times.hpp"

namespace covet::driver::postgres_driver {
namespace {

/// A whole number, or text where it has a fraction or more digits than fit.
value_view whole_number(std::string_view text) {
    if (const auto found = parse_number<std::int64_t>(text)) return value_view::integer(*found);
    if (const auto found = parse_number<std::uint64_t>(text)) return value_view::unsigned_integer(*found);
    return value_view::text(text);
}

value_view real_number(std::string_view text) {
    if (const auto found = parse_number<double>(text)) return value_view::real(*found);
    // Where a number of the type numeric is too large or too small for a double.
    return value_view::text(text);
}

/// The unscaled integer of a decimal, or text where digits would be lost.
value_view decimal_number(std::string_view text, std::size_t scale) {
    const std::size_t point = text.find('.');
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const std::size_t kept = std::min(fraction.size(), scale);
    if (fraction.find_first_not_of('0', kept) != std::string_view::npos) return value_view::text(text);
    const bool negative = text.starts_with('-');
    std::int64_t out = 0;
    const auto push = [&](char c) {
        const int digit = negative ? '0' - c : c - '0';
        return c >= '0' && c <= '9' && !__builtin_mul_overflow(out, std::int64_t{10}, &out) &&
               !__builtin_add_overflow(out, digit, &out);
    };
    for (const char c : text.substr(negative ? 1 : 0, (std::min(point, text.size())) - (negative ? 1 : 0)))
        if (!push(c)) return value_view::text(text);
    for (std::size_t i = 0; i < scale; ++i)
        if (!push(i < kept ? fraction[i] : '0')) return value_view::text(text);
    return value_view::integer(out);
}

constexpr int digit_value(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// Bytes of the hexadecimal digits that the server writes.
void decode_hex(std::string_view digits, std::vector<std::byte>& out) {
    out.resize(digits.size() / 2);
    const char* at = digits.data();
    for (std::byte& b : out) {
        b = static_cast<std::byte>(digit_value(at[0]) * 16 + digit_value(at[1]));
        at += 2;
    }
}

value_view uuid_bytes(std::string_view text, std::vector<std::byte>& out) {
    const std::optional<covet::uuid> found = covet::uuid::from_string(text);
    if (!found) return value_view::text(text);
    out.assign(found->bytes().begin(), found->bytes().end());
    return value_view::bytes(out);
}

value_view of_time(const std::optional<std::int64_t>& found, std::string_view text) {
    return found ? value_view::integer(*found) : value_view::text(text);
}

bool is_real(const type_description& type) noexcept {
    return type.type == sql_type::float32 || type.type == sql_type::float64;
}

}  // namespace

row_reader::row_reader(const pqxx::result& rows, const statement& s)
    : described_{s.results}, cells_(static_cast<std::size_t>(rows.columns())) {
    columns_.reserve(cells_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const type_description* const described = i < s.results.size() ? &s.results[i].type : nullptr;
        columns_.push_back(column_for(rows.column_type(static_cast<pqxx::row::size_type>(i)), described));
    }
}

row_reader::column row_reader::column_for(std::uint32_t oid, const type_description* described) noexcept {
    if (const std::uint32_t element = oids::element_of(oid);
        element != 0 && described != nullptr && described->type == sql_type::array) {
        const type_description meaning = described->of_element();
        column out = column_for(element, &meaning);
        out.is_array = true;
        out.element = described->element;
        return out;
    }
    const bool is_decimal = described != nullptr && described->type == sql_type::decimal;
    switch (oid) {
        case oids::boolean: return {reading::boolean};
        case oids::int2:
        case oids::int4:
        case oids::int8:
        case oids::oid:
            if (is_decimal) return {reading::decimal, described->scale};
            return {reading::integer};
        case oids::float4:
        case oids::float8: return {reading::real};
        case oids::numeric:
            if (is_decimal) return {reading::decimal, described->scale};
            if (described != nullptr && is_real(*described)) return {reading::real};
            return {reading::number};
        case oids::bytea: return {reading::bytes};
        case oids::uuid: return {reading::uuid};
        case oids::date: return {reading::date};
        case oids::timestamp:
        case oids::timestamptz: return {reading::timestamp};
        default: return {reading::text};
    }
}

value_view row_reader::cell_of(column& to, std::string_view text) {
    switch (to.how) {
        case reading::text: return value_view::text(text);
        case reading::boolean: return value_view::integer(text == "t" ? 1 : 0);
        case reading::integer:
        case reading::number: return whole_number(text);
        case reading::real: return real_number(text);
        case reading::decimal: return decimal_number(text, to.scale);
        case reading::bytes:
            decode_hex(text.substr(std::min<std::size_t>(2, text.size())), to.bytes);  // behind \x
            return value_view::bytes(to.bytes);
        case reading::uuid: return uuid_bytes(text, to.bytes);
        case reading::date: return of_time(parse_date(text), text);
        case reading::timestamp: return of_time(parse_timestamp(text), text);
    }
    return value_view::null();
}

/// The array as covet writes it. What has more dimensions than one stays as the server writes it, which is no array to the program.
value_view row_reader::array_of(column& to, std::string_view text) {
    to.array.clear();
    array_writer out{to.array, to.element};
    literal_reader elements{text};
    for (std::optional<std::string_view> element; elements.next(element);)
        out.add(element ? cell_of(to, *element) : value_view::null());
    out.finish();
    return value_view::text(elements.is_whole() ? std::string_view{to.array} : text);
}

std::span<const value_view> row_reader::read(const pqxx::row& row) {
    auto field = row.begin();
    for (std::size_t i = 0; i < cells_.size(); ++i, ++field) {
        const auto size = static_cast<std::size_t>(field->size());
        if (size == 0 && field->is_null())
            cells_[i] = value_view::null();
        else
            cells_[i] = columns_[i].is_array ? array_of(columns_[i], {field->c_str(), size})
                                             : cell_of(columns_[i], {field->c_str(), size});
    }
    return cells_;
}

}  // namespace covet::driver::postgres_driver
