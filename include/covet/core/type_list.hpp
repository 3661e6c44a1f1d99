#pragma once

#include <cstddef>
#include <type_traits>

namespace covet {

/// A list of types, as a value to compute with in unevaluated code. The types need not be complete.
template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);
};

template <class... Ts, class... Us>
type_list<Ts..., Us...> operator+(type_list<Ts...>, type_list<Us...>);

/// All lists joined into one, in order.
template <class... Lists>
using concatenated = decltype((type_list<>{} + ... + Lists{}));

template <class T, class... Ts>
inline constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

}  // namespace covet
