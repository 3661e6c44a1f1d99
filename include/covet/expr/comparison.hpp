#pragma once

#include <covet/expr/check/comparison.hpp>
#include <covet/expr/decimal.hpp>
#include <covet/expr/null.hpp>
#include <covet/expr/operand.hpp>

#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// `= <> < <= > >=`, written with the operators of C++, and equality in which NULL equals NULL.
///
///     col<&Customer::name> == "Ada"
///     col<&Customer::nick> == nick             // a std::optional: IS NOT DISTINCT FROM, so that NULL finds NULL
///     col<&Customer::nick> == std::nullopt     // IS NULL
namespace covet::expr {

namespace op {
struct comparison {};
struct equal : comparison {};
struct not_equal : comparison {};
struct less : comparison {};
struct less_equal : comparison {};
struct greater : comparison {};
struct greater_equal : comparison {};
/// IS NOT DISTINCT FROM
struct same : comparison {
    static constexpr null_rule nulls = null_rule::never;
};
/// IS DISTINCT FROM
struct distinct : comparison {
    static constexpr null_rule nulls = null_rule::never;
};
}  // namespace op

namespace detail {

/// One side is an expression, and the other is not a null literal.
template <class L, class R>
concept comparison_operands = (expression<L> || expression<R>) && !std::same_as<std::remove_cvref_t<L>, std::nullopt_t> &&
                              !std::same_as<std::remove_cvref_t<R>, std::nullopt_t>;

template <class X>
using plain = schema::non_null<std::decay_t<X>>;

/// The rule is asked of the plain types, the expression first: std::optional has operators of its own, which try these
/// with the value in it and in either order, and all that is one mistake.
template <class L, class R>
consteval void check_types() {
    if constexpr (expression<L>)
        check::compares_like_types<plain<L>, plain<R>>();
    else
        check::compares_like_types<plain<R>, plain<L>>();
}

/// The type of a comparison: NULL where an operand is, but for those that ask for NULL itself.
template <class Op, class L, class R>
using truth = std::conditional_t<std::same_as<Op, op::same> || std::same_as<Op, op::distinct>, bool, null_if_any<bool, L, R>>;

/// Numbers of unlike kinds, one of them a decimal.
template <class Op, class L, class R>
constexpr auto compare_numbers(L&& l, R&& r) {
    return with_comparable(std::forward<L>(l), std::forward<R>(r), [](auto left, auto right) {
        return make_node<Op, truth<Op, decltype(left), decltype(right)>>(std::move(left), std::move(right));
    });
}

template <class Op, class L, class R>
constexpr auto compare(L&& l, R&& r) {
    if constexpr (any_invalid<L, R>) {
        return invalid{};
    } else if constexpr (!check::comparable<L, R>) {
        if constexpr (decimal_operands<plain_type<L>, plain_type<R>>) {
            return compare_numbers<Op>(std::forward<L>(l), std::forward<R>(r));
        } else {
            check_types<L, R>();
            return invalid{};
        }
    } else if constexpr (expression<L>) {
        using left = std::remove_cvref_t<L>;
        using right = operand_type<value_type_of<L>, R>;
        return node<Op, truth<Op, left, right>, left, right>{
            {}, {{{std::forward<L>(l)}, {operand<value_type_of<L>>(std::forward<R>(r))}}}};
    } else {
        using left = operand_type<value_type_of<R>, L>;
        using right = std::remove_cvref_t<R>;
        return node<Op, truth<Op, left, right>, left, right>{
            {}, {{{operand<value_type_of<R>>(std::forward<L>(l))}, {std::forward<R>(r)}}}};
    }
}

template <class Op, class L, class R>
constexpr auto order(L&& l, R&& r) {
    check::compares_order_of_values<L, R>();
    if constexpr (check::ordered_operand<L> && check::ordered_operand<R>)
        return compare<Op>(std::forward<L>(l), std::forward<R>(r));
    else
        return invalid{};
}

/// Equality with an optional value must find NULL by NULL.
template <class L, class R>
inline constexpr bool has_optional_value =
    (!expression<L> && is_optional<L>) || (!expression<R> && is_optional<R>);

}  // namespace detail

template <class L, class R>
    requires detail::comparison_operands<L, R>
constexpr auto operator==(L&& l, R&& r) {
    using op = std::conditional_t<detail::has_optional_value<L, R>, op::same, op::equal>;
    return detail::compare<op>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires detail::comparison_operands<L, R>
constexpr auto operator!=(L&& l, R&& r) {
    using op = std::conditional_t<detail::has_optional_value<L, R>, op::distinct, op::not_equal>;
    return detail::compare<op>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator<(L&& l, R&& r) {
    return detail::order<op::less>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator<=(L&& l, R&& r) {
    return detail::order<op::less_equal>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator>(L&& l, R&& r) {
    return detail::order<op::greater>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator>=(L&& l, R&& r) {
    return detail::order<op::greater_equal>(std::forward<L>(l), std::forward<R>(r));
}

template <class L>
    requires expression<L>
constexpr auto operator==(const L& l, std::nullopt_t) {
    return l.is_null();
}

template <class L>
    requires expression<L>
constexpr auto operator!=(const L& l, std::nullopt_t) {
    return l.is_not_null();
}

// The language makes these of those only where they give a bool.
template <class R>
    requires expression<R>
constexpr auto operator==(std::nullopt_t, const R& r) {
    return r.is_null();
}

template <class R>
    requires expression<R>
constexpr auto operator!=(std::nullopt_t, const R& r) {
    return r.is_not_null();
}

template <class Self>
template <class Other>
constexpr auto methods<Self>::same_as(Other&& other) const {
    return detail::compare<op::same>(self(), std::forward<Other>(other));
}

}  // namespace covet::expr
