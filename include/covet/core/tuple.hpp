#pragma once

#include <cstddef>
#include <utility>

namespace covet {

template <std::size_t I, class T>
struct tuple_element {
    [[no_unique_address]] T value;
};

namespace detail {

template <class Indexes, class... Ts>
struct tuple_elements;
template <std::size_t... I, class... Ts>
struct tuple_elements<std::index_sequence<I...>, Ts...> : tuple_element<I, Ts>... {};

template <std::size_t... I, class... Ts, class Function>
constexpr decltype(auto) unpack_elements(const tuple_elements<std::index_sequence<I...>, Ts...>& tuple, Function& f) {
    return f(static_cast<const tuple_element<I, Ts>&>(tuple).value...);
}

}  // namespace detail

/// The storage of expression nodes and clauses: an aggregate, so that a program of many queries has no constructors of
/// theirs to compile, and empty when its elements are.
///
///     basic_tuple<A, B>{{{a}, {b}}}
template <class... Ts>
struct basic_tuple : detail::tuple_elements<std::index_sequence_for<Ts...>, Ts...> {};

template <std::size_t I, class T>
constexpr const T& element(const tuple_element<I, T>& e) noexcept {
    return e.value;
}
template <std::size_t I, class T>
constexpr T& element(tuple_element<I, T>& e) noexcept {
    return e.value;
}

/// Calls `f(elements...)`.
template <class... Ts, class Function>
constexpr decltype(auto) unpack(const basic_tuple<Ts...>& tuple, Function&& f) {
    return detail::unpack_elements(tuple, f);
}

}  // namespace covet
