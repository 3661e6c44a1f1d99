#pragma once

#include <covet/expr/check/json_array_agg.hpp>
#include <covet/expr/string_agg.hpp>

/// \file
/// The values of a group in a JSON array, NULL with them; an empty array of no rows. Without an order they stand in any.
/// `json_array_agg` itself is in <covet/json.hpp>, which knows the type of a document.
namespace covet::expr {

namespace op {
struct json_array_agg : aggregate_in_order {
    static constexpr null_rule nulls = null_rule::never;
};
}  // namespace op

template <class Document, class X>
constexpr auto make_json_array_agg(const X& x) {
    check::makes_json_array<X>();
    if constexpr (check::json_element<X>)
        return make_node<op::json_array_agg, Document>(x);
    else
        return invalid{};
}

}  // namespace covet::expr
