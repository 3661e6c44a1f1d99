#pragma once

#include <covet/expr/check/cast.hpp>
#include <covet/expr/decimal.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// `CAST` between types where every database means the same by it:
///
///     cast<double>(col<&Order::items>)           // from an integer or a decimal
///     cast<std::int64_t>(col<&Order::total>)     // from a number, towards zero, or from a truth value
///     cast<decimal<18, 4>>(col<&Item::price>)    // from an integer, or a decimal of no more digits after the point
///     cast<std::string>(col<&Order::id>)         // from an integer
///
/// A real number beyond the range of `std::int64_t` is an error.
namespace covet {

template <class To, class X>
constexpr auto cast(const X& x) {
    expr::check::casts<To, X>();
    if constexpr (expr::any_invalid<X> || !expr::check::castable<To, X>) {
        return expr::invalid{};
    } else {
        using from = schema::non_null<expr::value_type_of<X>>;
        if constexpr (std::same_as<from, To>)
            return x;
        else
            return expr::make_node<expr::op::cast, expr::null_if_any<To, X>>(x);
    }
}

}  // namespace covet
