#pragma once

#include <boost/hana/at.hpp>
#include <boost/hana/basic_tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <cstddef>
#include <utility>

namespace covet {

/// The storage of expression nodes and clauses: a tenth of std::tuple's cost to the compiler, and empty when its
/// elements are.
template <class... Ts>
using basic_tuple = boost::hana::basic_tuple<Ts...>;

template <std::size_t I, class Tuple>
constexpr decltype(auto) element(Tuple&& tuple) noexcept {
    return boost::hana::at_c<I>(std::forward<Tuple>(tuple));
}

/// Calls `f(elements...)`.
template <class Tuple, class Function>
constexpr decltype(auto) unpack(Tuple&& tuple, Function&& f) {
    return boost::hana::unpack(std::forward<Tuple>(tuple), std::forward<Function>(f));
}

}  // namespace covet
