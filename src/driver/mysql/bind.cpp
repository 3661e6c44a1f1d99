#include "bind.hpp"

#include <covet/core/array_text.hpp>
#include <covet/core/error.hpp>

#include <cmath>
#include <utility>

#include "../utf8.hpp"
#include "json.hpp"
#include "texts.hpp"

namespace covet::driver::mysql_driver {
namespace {

constexpr std::string_view infinite = "is infinite or NaN, which MySQL cannot hold";

std::string place_of(const statement& s, std::size_t index) {
    std::string place = "parameter " + std::to_string(index + 1);
    if (index < s.parameters.size() && !s.parameters[index].column.empty())
        place.append(" (").append(s.parameters[index].column).append(")");
    return place;
}

[[noreturn]] void wrong_count(const statement& s, std::size_t wanted, std::size_t given) {
    throw misuse{"covet: the statement has " + std::to_string(wanted) + " parameters, but " + std::to_string(given) +
                     " values were given",
                 {.sqlstate = "07001", .sql = std::string{s.sql(mysql)}}};
}

void bind_string(prepared& p, std::size_t position, std::string_view text) {
    const auto number = static_cast<unsigned>(position + 1);
    if (is_streamed(text.size()))
        p.handle->setBlob(number, &p.streams.emplace_back(text));
    else
        p.handle->setString(number, {text.data() != nullptr ? text.data() : "", text.size()});
}

/// JSON has a form for them, but what no column can hold, no array can.
void check_array(const value_view& v, const statement& s, std::size_t index) {
    if (index >= s.parameters.size()) return;
    const type_description& type = s.parameters[index].type;
    if (type.type != sql_type::array || (type.element != sql_type::float32 && type.element != sql_type::float64)) return;
    array_reader elements{v.as_text(), type.element};
    for (value_view element; elements.next(element);)
        if (element.kind() == value_kind::real && !std::isfinite(element.as_real())) refuse(s, index, infinite);
}

std::string_view characters(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

void refuse(const statement& s, std::size_t index, std::string_view why, std::string_view sqlstate) {
    throw conversion_error{"covet: " + place_of(s, index) + " " + std::string{why},
                           {.sqlstate = std::string{sqlstate}, .sql = std::string{s.sql(mysql)}}};
}

void check_text(std::string_view text, const statement& s, std::size_t index) {
    if (!is_utf8(text)) refuse(s, index, "is text that is not UTF-8; a column of std::vector<std::byte> keeps such bytes", "22021");
}

std::optional<std::string> text_of_meaning(std::int64_t v, const statement& s, std::size_t index) {
    if (index >= s.parameters.size()) return std::nullopt;
    const type_description& type = s.parameters[index].type;
    std::optional<std::string> text;
    switch (type.type) {
        case sql_type::decimal: return decimal_text(v, type.scale);
        case sql_type::date: text = date_text(v); break;
        case sql_type::timestamp: text = timestamp_text(v); break;
        default: return std::nullopt;
    }
    if (!text) refuse(s, index, "is not in the years 1 to 9999, which MySQL can hold");
    return text;
}

void bind_one(prepared& p, std::size_t position, const value_view& v, const statement& s, std::size_t index) {
    const auto number = static_cast<unsigned>(position + 1);
    switch (v.kind()) {
        case value_kind::null: p.handle->setNull(number, 0); return;
        case value_kind::integer:
            if (const std::optional<std::string> text = text_of_meaning(v.as_integer(), s, index))
                p.handle->setString(number, *text);
            else
                p.handle->setInt64(number, v.as_integer());
            return;
        case value_kind::unsigned_integer:
            // The connector never takes back that a parameter is unsigned.
            p.reusable = false;
            p.handle->setUInt64(number, v.as_unsigned());
            return;
        case value_kind::real:
            if (!std::isfinite(v.as_real())) refuse(s, index, infinite);
            p.handle->setDouble(number, v.as_real());
            return;
        case value_kind::text:
            check_text(v.as_text(), s, index);
            check_array(v, s, index);
            bind_string(p, position, v.as_text());
            return;
        case value_kind::bytes: bind_string(p, position, characters(v.as_bytes())); return;
        case value_kind::array: bind_string(p, position, p.lists.emplace_back(json_of(v, s, index))); return;
    }
}

void bind_all(prepared& p, const statement& s, std::span<const value_view> parameters) {
    if (p.parameter_count != parameters.size()) wrong_count(s, p.parameter_count, parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) bind_one(p, i, parameters[i], s, i);
}

}  // namespace covet::driver::mysql_driver
