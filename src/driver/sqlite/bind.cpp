#include "bind.hpp"

#include <covet/core/array_text.hpp>
#include <covet/core/error.hpp>

#include "error.hpp"

#include <cmath>
#include <limits>
#include <string>

namespace covet::driver::sqlite_driver {
namespace {

constexpr std::size_t largest_value = std::numeric_limits<int>::max();

std::string place_of(const statement& s, std::size_t index) {
    std::string place = "parameter " + std::to_string(index + 1);
    if (index < s.parameters.size() && !s.parameters[index].column.empty())
        place.append(" (").append(s.parameters[index].column).append(")");
    return place;
}

[[noreturn]] void refuse(const statement& s, std::size_t index, std::string_view why) {
    throw conversion_error{"covet: " + place_of(s, index) + " " + std::string{why},
                           {.sqlstate = "22003", .sql = std::string{s.sql(sqlite)}}};
}

[[noreturn]] void wrong_count(const statement& s, int wanted, std::size_t given) {
    throw misuse{"covet: the statement has " + std::to_string(wanted) + " parameters, but " + std::to_string(given) +
                     " values were given",
                 {.sqlstate = "07001", .sql = std::string{s.sql(sqlite)}}};
}

int bind_array(sqlite3_stmt* handle, int position, const value_view& list, const statement& s) {
    for (const value_view& member : list.as_array()) {
        const std::string_view why =
            member.kind() == value_kind::array ? "holds a list inside of a list" : refusal(member);
        if (!why.empty()) refuse(s, static_cast<std::size_t>(position) - 1, why);
    }
    // SQLite hands the pointer back as it is; nothing is written through it.
    return sqlite3_bind_pointer(handle, position, const_cast<value_view*>(&list), array_pointer, nullptr);
}

int bind_one(sqlite3_stmt* handle, int position, const value_view& v, const statement& s) {
    switch (v.kind()) {
        case value_kind::null: return sqlite3_bind_null(handle, position);
        case value_kind::integer: return sqlite3_bind_int64(handle, position, v.as_integer());
        case value_kind::real:
            if (std::isnan(v.as_real())) break;
            return sqlite3_bind_double(handle, position, v.as_real());
        case value_kind::text: {
            const std::string_view text = v.as_text();
            if (text.size() > largest_value) break;
            if (const std::string_view why = refusal_of_element(v, s, static_cast<std::size_t>(position) - 1); !why.empty())
                refuse(s, static_cast<std::size_t>(position) - 1, why);
            return sqlite3_bind_text(handle, position, address_of(text), static_cast<int>(text.size()), SQLITE_STATIC);
        }
        case value_kind::bytes: {
            const std::span<const std::byte> bytes = v.as_bytes();
            if (bytes.size() > largest_value) break;
            return sqlite3_bind_blob(handle, position, address_of(bytes), static_cast<int>(bytes.size()), SQLITE_STATIC);
        }
        case value_kind::array: return bind_array(handle, position, v, s);
        case value_kind::unsigned_integer: break;
    }
    refuse(s, static_cast<std::size_t>(position) - 1, refusal(v));
}

}  // namespace

std::string_view refusal(const value_view& v) noexcept {
    switch (v.kind()) {
        case value_kind::unsigned_integer: return "is above 9223372036854775807, the largest integer of SQLite";
        case value_kind::real: return std::isnan(v.as_real()) ? "is NaN, which SQLite would store as NULL" : "";
        case value_kind::text: return v.as_text().size() > largest_value ? "is text of 2 GiB or more" : "";
        case value_kind::bytes: return v.as_bytes().size() > largest_value ? "holds 2 GiB of bytes or more" : "";
        default: return "";
    }
}

std::string_view refusal_of_element(const value_view& v, const statement& s, std::size_t index) {
    if (v.kind() != value_kind::text || index >= s.parameters.size() || s.parameters[index].type.type != sql_type::array)
        return {};
    const sql_type type = s.parameters[index].type.element;
    if (type != sql_type::uint64 && type != sql_type::float32 && type != sql_type::float64) return {};
    array_reader elements{v.as_text(), type};
    for (value_view element; elements.next(element);)
        if (const std::string_view why = refusal(element); !why.empty()) return why;
    return {};
}

void bind_all(sqlite3* db, sqlite3_stmt* handle, int count, const statement& s, std::span<const value_view> parameters) {
    if (static_cast<std::size_t>(count) != parameters.size()) wrong_count(s, count, parameters.size());
    int position = 0;
    for (const value_view& v : parameters)
        if (const int code = bind_one(handle, ++position, v, s); code != SQLITE_OK)
            throw_sqlite_error(db, code, s.sql(sqlite), phase::running,
                               place_of(s, static_cast<std::size_t>(position) - 1));
}

}  // namespace covet::driver::sqlite_driver
