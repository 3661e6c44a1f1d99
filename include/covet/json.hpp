#pragma once

#include <covet/expr/json_array_agg.hpp>
#include <covet/expr/json_path.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/family.hpp>
#include <covet/schema/types/kept.hpp>
#include <covet/sql/json_path.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string>

/// \file
/// `nlohmann::json` as a column type. Opt in by including this beside <covet/covet.hpp>:
///
///     #include <covet/json.hpp>
///     #include <nlohmann/json.hpp>
///
///     struct Event { std::int64_t id{}; nlohmann::json payload; };
///
/// The work is compiled into the library, for the `nlohmann::json` that the library was built with. Another version of
/// it, or JSON_DIAGNOSTICS set on one side only, is another type and does not link.
namespace covet::schema {

template <>
struct codec<nlohmann::json> {
    static constexpr type_description type{sql_type::json};

    /// The document as text. Throws `conversion_error` for what JSON has no text for: strings that are not UTF-8, NaN,
    /// infinities, and the binary and discarded values of the library.
    static kept<std::string> hold(const nlohmann::json&);

    static bool read(const value_view&, nlohmann::json&);
};

template <>
struct family<nlohmann::json> {
    using type = families::json;
};

}  // namespace covet::schema

namespace covet {

/// The values of a group as a JSON array: `json_array_agg(col<&Order::id>).order_by(col<&Order::id>)`.
template <class X>
constexpr auto json_array_agg(const X& x) {
    return expr::make_json_array_agg<nlohmann::json>(x);
}

}  // namespace covet
