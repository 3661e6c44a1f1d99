#include <covet/core/error.hpp>
#include <covet/pool/options.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "option_fields.hpp"

namespace covet::pool {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(std::string_view name, std::string_view rule) {
    throw bad_option{"covet: the pool's option " + std::string{name} + " in the JSON text " + std::string{rule}};
}

template <class Number>
void read_number(std::string_view name, const json& from, Number& into) {
    const bool fits = from.is_number_unsigned() && from.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    if (!fits) refuse(name, "is no whole number from 0 to 4294967295");
    into = from.get<Number>();
}

void read(std::string_view name, const json& from, std::size_t& into) { read_number(name, from, into); }
void read(std::string_view name, const json& from, std::uint32_t& into) { read_number(name, from, into); }

void read(std::string_view name, const json& from, std::chrono::milliseconds& into) {
    std::uint32_t number{};
    read_number(name, from, number);
    into = std::chrono::milliseconds{number};
}

void read(std::string_view name, const json& from, bool& into) {
    if (!from.is_boolean()) refuse(name, "is neither true nor false");
    into = from.get<bool>();
}

void read(std::string_view name, const json& from, reuse& into) {
    if (from == "lifo")
        into = reuse::lifo;
    else if (from == "fifo")
        into = reuse::fifo;
    else
        refuse(name, R"(is neither "lifo" nor "fifo")");
}

/// "breaker.window" for the member of a member.
std::string path_of(const std::string& pointer) {
    std::string out = pointer.substr(pointer.empty() ? 0 : 1);  // empty: an object of no members
    std::ranges::replace(out, '/', '.');
    return out;
}

/// "breaker", as there is a "breaker.window".
bool is_group(const options& o, std::string_view path) {
    bool out = path.empty();  // the whole
    each_field(o, [&](std::string_view name, const auto&) {
        out |= name.starts_with(path) && name.substr(path.size()).starts_with('.');
    });
    return out;
}

}  // namespace

options options_from_json(std::string_view text, const options& start) {
    const json parsed = json::parse(text, nullptr, false);
    if (!parsed.is_object()) throw bad_option{"covet: the pool's options are no JSON object; write {\"max_size\": 8}"};
    options out = start;
    const json flat = parsed.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        const std::string path = path_of(pointer);
        const bool is_empty_object = value.is_null() && parsed.at(json::json_pointer{pointer}).is_object();
        bool is_known = is_empty_object && is_group(out, path);
        each_field(out, [&](std::string_view name, auto& field) {
            if (name != path) return;
            is_known = true;
            read(name, value, field);
        });
        if (!is_known) {
            std::string known;
            each_field(out, [&](std::string_view name, const auto&) { known.append(known.empty() ? "" : ", ").append(name); });
            refuse("\"" + path + "\"", "has no meaning; there are " + known);
        }
    }
    check(out);
    return out;
}

}  // namespace covet::pool
