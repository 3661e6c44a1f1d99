#include "reader.hpp"
#include "sql_text.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace covet::exec::live {

namespace {

struct named_type {
    std::string_view name;
    sql_type type;
};

using enum sql_type;

constexpr auto postgresql_types = std::to_array<named_type>({{"boolean", boolean},
                                                             {"smallint", int16},
                                                             {"integer", int32},
                                                             {"bigint", int64},
                                                             {"real", float32},
                                                             {"double precision", float64},
                                                             {"text", text},
                                                             {"character", text},
                                                             {"character varying", text},
                                                             {"bytea", bytes},
                                                             {"uuid", uuid},
                                                             {"json", json},
                                                             {"jsonb", json},
                                                             {"date", date},
                                                             {"timestamp with time zone", timestamp},
                                                             {"timestamp without time zone", timestamp}});

constexpr auto mysql_types = std::to_array<named_type>({{"tinyint", int8},
                                                        {"tinyint unsigned", uint8},
                                                        {"smallint", int16},
                                                        {"smallint unsigned", uint16},
                                                        {"mediumint", int32},
                                                        {"mediumint unsigned", uint32},
                                                        {"int", int32},
                                                        {"int unsigned", uint32},
                                                        {"bigint", int64},
                                                        {"bigint unsigned", uint64},
                                                        {"float", float32},
                                                        {"double", float64},
                                                        {"char", text},
                                                        {"varchar", text},
                                                        {"tinytext", text},
                                                        {"text", text},
                                                        {"mediumtext", text},
                                                        {"longtext", text},
                                                        {"enum", text},
                                                        {"binary", bytes},
                                                        {"varbinary", bytes},
                                                        {"tinyblob", bytes},
                                                        {"blob", bytes},
                                                        {"mediumblob", bytes},
                                                        {"longblob", bytes},
                                                        {"json", json},
                                                        {"date", date},
                                                        {"datetime", timestamp},
                                                        {"timestamp", timestamp}});

/// A type's name without what stands in its parentheses, of which the two numbers of a decimal are kept.
struct parsed_type {
    std::string name{};
    std::array<int, 2> numbers{};
};

parsed_type parsed(std::string_view type) {
    const std::size_t open = type.find('('), close = type.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {std::string{type}, {}};
    parsed_type out{std::string{type.substr(0, open)}.append(type.substr(close + 1)), {}};
    const std::string_view inside = type.substr(open + 1, close - open - 1);
    const char* at = inside.data();
    for (int& number : out.numbers) {
        at = std::from_chars(at, inside.data() + inside.size(), number).ptr;
        if (at == inside.data() + inside.size()) break;
        ++at;
    }
    return out;
}

/// covet's decimals have up to 18 digits.
std::optional<type_description> decimal_of(const parsed_type& type) {
    const auto [precision, scale] = type.numbers;
    if (precision < 1 || precision > 18 || scale < 0 || scale > precision) return std::nullopt;
    return type_description{decimal, static_cast<std::uint8_t>(precision), static_cast<std::uint8_t>(scale)};
}

template <std::size_t Count>
std::optional<type_description> look_up(const std::array<named_type, Count>& types, const parsed_type& type) {
    const auto found = std::ranges::find(types, std::string_view{type.name}, &named_type::name);
    if (found == types.end()) return std::nullopt;
    return type_description{found->type};
}

/// https://www.sqlite.org/datatype3.html#determination_of_column_affinity
std::optional<type_description> affinity_of(std::string_view type) {
    const std::string name = folded(type);
    const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    if (has("int")) return type_description{int64};
    if (has("char") || has("clob") || has("text")) return type_description{text};
    if (has("blob") || name.empty()) return type_description{bytes};
    if (has("real") || has("floa") || has("doub")) return type_description{float64};
    return std::nullopt;
}

}  // namespace

std::optional<type_description> meaning_of(std::string_view type, dialect d) {
    if (d == sqlite) return affinity_of(type);
    if (d == postgresql && type.ends_with("[]")) {
        const std::optional<type_description> element = meaning_of(type.substr(0, type.size() - 2), d);
        if (!element) return std::nullopt;
        return type_description{array, element->precision, element->scale, element->type};
    }
    const parsed_type found = parsed(type);
    if (d == postgresql) {
        if (type == "numeric(20,0)") return type_description{uint64};
        return found.name == "numeric" ? decimal_of(found) : look_up(postgresql_types, found);
    }
    if (type == "tinyint(1)") return type_description{boolean};
    if (type == "binary(16)") return type_description{uuid};
    return found.name == "decimal" ? decimal_of(found) : look_up(mysql_types, found);
}

}  // namespace covet::exec::live
