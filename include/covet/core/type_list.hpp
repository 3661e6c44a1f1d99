#pragma once

#include <cstddef>
#include <type_traits>

namespace covet {

/// A list of types, as a value to compute with in unevaluated code. The types need not be complete.
template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);
};

namespace detail {

// Not a fold over an operator: the compiler would look for one in the namespaces of all types in the lists.
template <class... Lists>
struct concatenation {
    using type = type_list<>;
};
template <class... As>
struct concatenation<type_list<As...>> {
    using type = type_list<As...>;
};
template <class... As, class... Bs>
struct concatenation<type_list<As...>, type_list<Bs...>> {
    using type = type_list<As..., Bs...>;
};
template <class... As, class... Bs, class... Cs>
struct concatenation<type_list<As...>, type_list<Bs...>, type_list<Cs...>> {
    using type = type_list<As..., Bs..., Cs...>;
};
template <class... As, class... Bs, class... Cs, class... Ds, class... More>
struct concatenation<type_list<As...>, type_list<Bs...>, type_list<Cs...>, type_list<Ds...>, More...>
    : concatenation<type_list<As..., Bs..., Cs..., Ds...>, More...> {};

}  // namespace detail

/// All lists joined into one, in order.
template <class... Lists>
using concatenated = typename detail::concatenation<Lists...>::type;

template <class T, class... Ts>
inline constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

}  // namespace covet
