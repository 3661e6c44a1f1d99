#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "functions.hpp"

namespace covet::driver::sqlite_driver {
namespace {

std::string_view text_of(sqlite3_value* value) {
    const auto* const begin = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {begin, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void ends_with(sqlite3_context* context, int, sqlite3_value** arguments) {
    sqlite3_result_int(context, text_of(arguments[0]).ends_with(text_of(arguments[1])) ? 1 : 0);
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// How many bytes the first `characters` of a text have, and how many characters there are of them.
struct prefix {
    std::size_t bytes{};
    std::int64_t characters{};
};

prefix prefix_of(std::string_view text, std::int64_t characters) {
    prefix out{};
    while (out.bytes < text.size() && (out.characters < characters || !begins_character(text[out.bytes]))) {
        if (begins_character(text[out.bytes])) ++out.characters;
        ++out.bytes;
    }
    return out;
}

/// `fill` over and over, as many characters of it as asked for.
std::string filling(std::string_view fill, std::int64_t characters) {
    std::string out;
    while (characters > 0) {
        const prefix some = prefix_of(fill, characters);
        if (some.characters == 0) break;
        out += fill.substr(0, some.bytes);
        characters -= some.characters;
    }
    return out;
}

template <bool Left>
void pad(sqlite3_context* context, int, sqlite3_value** arguments) {
    const std::string_view text = text_of(arguments[0]);
    const std::int64_t length = sqlite3_value_int64(arguments[1]);
    const prefix kept = prefix_of(text, length);
    const std::string fill = filling(text_of(arguments[2]), length - kept.characters);
    const std::string_view rest = text.substr(0, kept.bytes);
    std::string out;
    out.append(Left ? std::string_view{fill} : rest).append(Left ? rest : std::string_view{fill});
    sqlite3_result_text64(context, out.data(), out.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

void register_text_functions(sqlite3* db) {
    add_function(db, "covet_ends_with", 2, ends_with);
    add_function(db, "covet_lpad", 3, pad<true>);
    add_function(db, "covet_rpad", 3, pad<false>);
}

}  // namespace covet::driver::sqlite_driver
