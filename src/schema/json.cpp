#include <covet/core/error.hpp>
#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

namespace covet::schema {

namespace {

/// `dump` writes these as null or as text that is no JSON, and another value would come back.
bool has_text(const nlohmann::json& value) {
    if (value.is_structured()) {
        for (const nlohmann::json& element : value)
            if (!has_text(element)) return false;
        return true;
    }
    if (value.is_number_float()) return std::isfinite(value.get_ref<const double&>());
    return !value.is_binary() && !value.is_discarded();
}

}  // namespace

kept<std::string> codec<nlohmann::json>::hold(const nlohmann::json& value) {
    if (!has_text(value))
        throw conversion_error{
            "covet: this JSON document holds NaN, an infinity, or a binary or discarded value, which have no text in "
            "JSON",
            {.sqlstate = "22000"}};
    try {
        return {value.dump()};
    } catch (const nlohmann::json::type_error&) {
        throw conversion_error{"covet: a string of this JSON document is not valid UTF-8", {.sqlstate = "22021"}};
    }
}

bool codec<nlohmann::json>::read(const value_view& cell, nlohmann::json& out) {
    if (cell.kind() != value_kind::text) return false;
    constexpr bool throws = false;
    out = nlohmann::json::parse(cell.as_text(), nullptr, throws);
    return !out.is_discarded();
}

}  // namespace covet::schema
