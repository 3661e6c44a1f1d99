#pragma once

#include <covet/expr/check/logical.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

/// \file
/// `when` takes a bool, or an optional for the one `param` of its predicate.
namespace covet::expr::check {

template <class Condition>
concept flag = std::same_as<std::remove_cvref_t<Condition>, bool>;

namespace detail {

template <class... Leaves>
consteval std::size_t count_placeholders(type_list<Leaves...>) {
    return (std::size_t{} + ... + std::size_t{is_placeholder<Leaves>});
}

/// Whether `Given` can stand in the place of a leaf, if that is a placeholder.
template <class Leaf, class Given>
inline constexpr bool fills_leaf = true;
template <class T, class Given>
inline constexpr bool fills_leaf<placeholder<T>, Given> = !expression<Given> && goes_with<Given, T>();

template <class T, class Given>
consteval bool fills_array() {
    if constexpr (expr::detail::value_range<Given>)
        return goes_with<element_of<const std::remove_cvref_t<Given>>, T>();
    else
        return false;
}
template <class T, class Given>
inline constexpr bool fills_leaf<array_placeholder<T>, Given> = fills_array<T, Given>();

template <class Given, class... Leaves>
consteval bool fills_leaves(type_list<Leaves...>) {
    return (fills_leaf<Leaves, Given> && ...);
}

}  // namespace detail

template <class Predicate>
inline constexpr std::size_t placeholders_in = detail::count_placeholders(leaves_of<Predicate>{});

/// An optional whose value fits the `param` of a predicate.
template <class Condition, class Predicate>
concept filling = expr::detail::is_optional<Condition> && placeholders_in<Predicate> == 1 &&
                  detail::fills_leaves<schema::non_null<std::remove_cvref_t<Condition>>>(leaves_of<Predicate>{});

template <class Condition, class Predicate>
concept switchable =
    check::condition<Predicate> && (any_invalid<Predicate> || flag<Condition> || filling<Condition, Predicate>);

template <class Condition, class Predicate>
consteval void switches_predicate() {
    constexpr bool holds = switchable<Condition, Predicate>;
    if constexpr (holds)
        return;
    else if constexpr (!check::condition<Predicate>)
        static_assert(holds, "covet: when() takes a condition and a predicate. Compare the column with something, as in col<…> > 0.");
    else if constexpr (!expr::detail::is_optional<Condition>)
        static_assert(holds, "covet: when() takes a bool, or a std::optional that fills in the param of the predicate.");
    else if constexpr (placeholders_in<Predicate> != 1)
        static_assert(holds,
                      "covet: when() with a std::optional fills in the one param of its predicate. Write one, as in "
                      "col<…> >= param.");
    else
        static_assert(holds,
                      "covet: the std::optional of when() does not fit the column that the param stands beside. Give one of "
                      "the column's own type.");
}

}  // namespace covet::expr::check
