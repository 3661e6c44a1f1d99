#pragma once

#include <covet/core/range.hpp>
#include <covet/expr/check/comparison.hpp>
#include <covet/expr/check/in.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// `IN`.
///
///     col<&Order::status>.in(status::paid, status::sent)    // IN (?, ?)
///     col<&Order::id>.in(ids)                               // a range: one parameter, whatever its size
///     col<&Order::id>.in(param)                             // the call brings the range
///
/// An empty range is no mistake: it holds nothing, so the predicate is false.
namespace covet::expr {

namespace op {
struct in_list {};
struct in_array {};
}  // namespace op

/// A range of values of type `T`, sent as one parameter. `Range` is a pointer to an lvalue, which must outlive the
/// query, or the range itself.
template <class T, class Range>
struct array_value {
    using value_type = T;

    Range stored;

    constexpr const auto& range() const noexcept {
        if constexpr (std::is_pointer_v<Range>)
            return *stored;
        else
            return stored;
    }
};

template <class T>
inline constexpr bool is_array_value = false;
template <class T, class Range>
inline constexpr bool is_array_value<array_value<T, Range>> = true;

namespace detail {

/// A range of values, which text is not, although its characters make one.
template <class X>
concept value_range = iterable<const std::remove_cvref_t<X>> && !expression<X> &&
                      !std::convertible_to<X, std::string_view> &&
                      (!schema::bindable<std::remove_cvref_t<X>> || schema::array_type<std::remove_cvref_t<X>>);

template <class Self, class Range>
constexpr auto in_range(const Self& self, Range&& range) {
    using element = element_of<const std::remove_cvref_t<Range>>;
    check::looks_among_like_values<Self, element>();
    if constexpr (!check::element_of_like_range<Self, element>) {
        return invalid{};
    } else {
        using bound = bound_type<value_type_of<Self>, element>;
        using array = std::conditional_t<std::is_lvalue_reference_v<Range>,
                                         array_value<bound, const std::remove_reference_t<Range>*>,
                                         array_value<bound, std::remove_cvref_t<Range>>>;
        if constexpr (std::is_lvalue_reference_v<Range>)
            return make_node<op::in_array, null_if_any<bool, Self>>(self, array{&range});
        else
            return make_node<op::in_array, null_if_any<bool, Self>>(self, array{std::forward<Range>(range)});
    }
}

template <class Self, class... Values>
constexpr auto in_list(const Self& self, Values&&... values) {
    check::compares_like_types<Self, Values...>();
    if constexpr (any_invalid<Values...> || !check::comparable_with_all<Self, Values...>) {
        return invalid{};
    } else {
        return [&self](auto... items) {
            return make_node<op::in_list, null_if_any<bool, Self, decltype(items)...>>(self, std::move(items)...);
        }(operand<value_type_of<Self>>(std::forward<Values>(values))...);
    }
}

}  // namespace detail

template <class Self>
template <class... Values>
constexpr auto methods<Self>::in(Values&&... values) const {
    check::looks_among_values<sizeof...(Values)>();
    check::looks_for_single_values<Self>();
    if constexpr (any_invalid<Self> || check::array_expression<Self> || !check::any_values<sizeof...(Values)>)
        return invalid{};
    else if constexpr (sizeof...(Values) == 1 && (check::whole_statement<Values> && ...))
        return in_subquery(self(), std::forward<Values>(values)...);
    else if constexpr (sizeof...(Values) == 1 && (is_param<Values> && ...))
        return make_node<op::in_array, null_if_any<bool, Self>>(self(), array_placeholder<schema::non_null<value_type_of<Self>>>{});
    else if constexpr (sizeof...(Values) == 1 && (detail::value_range<Values> && ...))
        return detail::in_range(self(), std::forward<Values>(values)...);
    else
        return detail::in_list(self(), std::forward<Values>(values)...);
}

}  // namespace covet::expr
