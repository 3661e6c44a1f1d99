#include <covet/core/array_text.hpp>
#include <covet/core/owned_value.hpp>

#include <string_view>

#include "functions.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// Elements of every meaning are told apart in this one, but for bytes, which compare as their digits.
constexpr sql_type any_meaning = sql_type::boolean;

std::string_view text_of(sqlite3_value* value) {
    const auto* const begin = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {begin, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool are_equal(const value_view& a, const value_view& b) {
    if (a.kind() == value_kind::real && b.kind() == value_kind::real) return a.as_real() == b.as_real();
    return owned_value{a} == owned_value{b};
}

/// Whether an array has the one element of another.
void array_contains(sqlite3_context* context, int, sqlite3_value** arguments) {
    array_reader sought_elements{text_of(arguments[1]), any_meaning};
    value_view sought;
    bool found = false;
    if (sought_elements.next(sought) && !sought.is_null()) {
        array_reader elements{text_of(arguments[0]), any_meaning};
        for (value_view element; !found && elements.next(element);) found = are_equal(element, sought);
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

}  // namespace

void register_array_functions(sqlite3* db) { add_function(db, "covet_array_contains", 2, array_contains); }

}  // namespace covet::driver::sqlite_driver
