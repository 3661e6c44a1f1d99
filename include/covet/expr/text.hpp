#pragma once

#include <covet/core/error.hpp>
#include <covet/expr/check/text.hpp>
#include <covet/expr/function.hpp>
#include <covet/expr/operand.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// \file
/// Functions of text. Positions and lengths count code points, and the first is 1. Case matters. All are NULL where an
/// argument is.
namespace covet::expr {

namespace op {
struct concat {};
struct lower : function {};
struct upper : function {};
struct length : function {};
struct trim : function {};
struct trim_left : function {};
struct trim_right : function {};
struct replace : function {};
struct pad_left : function {};
struct pad_right : function {};
struct position : function {};
struct substring : function {};
}  // namespace op

namespace detail {

constexpr void check_at_least(std::int32_t least, std::int32_t number, const char* message) {
    if (number < least) throw_error(error_kind::misuse, message);
}

/// `NAME(x, …)` of texts.
template <class Op, class Result, class X, class... Xs>
constexpr auto text_call(const X& x, Xs&&... xs) {
    check::takes_texts<X, Xs...>();
    if constexpr (any_invalid<X, Xs...> || !check::texts<X, Xs...>) {
        return invalid{};
    } else {
        return [&x](auto... others) {
            return make_node<Op, null_if_any<Result, X, decltype(others)...>>(x, std::move(others)...);
        }(operand<std::string>(std::forward<Xs>(xs))...);
    }
}

template <class Op, class X>
constexpr auto pad(const X& x, std::int32_t length, std::string_view fill) {
    check::takes_texts<X>();
    check_at_least(0, length, "covet: text is padded to a negative length");
    if (fill.empty()) throw_error(error_kind::misuse, "covet: text is padded with nothing");
    if constexpr (any_invalid<X> || !check::texts<X>)
        return invalid{};
    else
        return make_node<Op, null_if_any<std::string, X>>(x, bind_as<std::int32_t>(length), bind_as<std::string_view>(fill));
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// `a || b || …`, with at least one column or other expression among them. Cast numbers: `cast<std::string>(…)`.
template <class... Xs>
constexpr auto concat(Xs&&... xs) {
    expr::check::concatenates<Xs...>();
    if constexpr (expr::any_invalid<Xs...> || !expr::check::concatenable<Xs...>) {
        return expr::invalid{};
    } else {
        return [](auto... operands) {
            return expr::make_node<expr::op::concat, expr::null_if_any<std::string, decltype(operands)...>>(std::move(operands)...);
        }(expr::operand<std::string>(std::forward<Xs>(xs))...);
    }
}

/// The letters of ASCII in lower case. Whether others follow is the database's affair: SQLite leaves them as they are.
template <class X>
constexpr auto lower(const X& x) {
    return expr::detail::text_call<expr::op::lower, std::string>(x);
}

/// As `lower`, in upper case.
template <class X>
constexpr auto upper(const X& x) {
    return expr::detail::text_call<expr::op::upper, std::string>(x);
}

template <class X>
constexpr auto length(const X& x) {
    return expr::detail::text_call<expr::op::length, std::int64_t>(x);
}

/// Without the spaces at both ends; other white space stays.
template <class X>
constexpr auto trim(const X& x) {
    return expr::detail::text_call<expr::op::trim, std::string>(x);
}

template <class X>
constexpr auto ltrim(const X& x) {
    return expr::detail::text_call<expr::op::trim_left, std::string>(x);
}

template <class X>
constexpr auto rtrim(const X& x) {
    return expr::detail::text_call<expr::op::trim_right, std::string>(x);
}

/// With every `from` replaced; nothing is where `from` is empty.
template <class X, class From, class To>
constexpr auto replace(const X& x, From&& from, To&& to) {
    return expr::detail::text_call<expr::op::replace, std::string>(x, std::forward<From>(from), std::forward<To>(to));
}

/// Filled on the left to a length, or cut on the right to it. `fill` must outlive the query. Throws `misuse` for a negative
/// length and an empty `fill`.
template <class X>
constexpr auto lpad(const X& x, std::int32_t length, std::string_view fill = " ") {
    return expr::detail::pad<expr::op::pad_left>(x, length, fill);
}

/// As `lpad`, on the right.
template <class X>
constexpr auto rpad(const X& x, std::int32_t length, std::string_view fill = " ") {
    return expr::detail::pad<expr::op::pad_right>(x, length, fill);
}

/// Where `part` is in `x` first, 0 when it is not.
template <class X, class Part>
constexpr auto position(const X& x, Part&& part) {
    return expr::detail::text_call<expr::op::position, std::int64_t>(x, std::forward<Part>(part));
}

/// What there is of the `count` code points from one on. Throws `misuse` for a position before the first, and for a negative
/// count.
template <class X>
constexpr auto substring(const X& x, std::int32_t from, std::int32_t count) {
    expr::check::takes_texts<X>();
    expr::detail::check_at_least(1, from, "covet: substring() begins before the first character, which is number 1");
    expr::detail::check_at_least(0, count, "covet: substring() takes a negative number of characters");
    if constexpr (expr::any_invalid<X> || !expr::check::texts<X>)
        return expr::invalid{};
    else
        return expr::make_node<expr::op::substring, expr::null_if_any<std::string, X>>(
            x, expr::bind_as<std::int32_t>(from), expr::bind_as<std::int32_t>(count));
}

}  // namespace covet
