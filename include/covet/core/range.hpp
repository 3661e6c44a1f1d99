#pragma once

#include <concepts>
#include <iterator>
#include <utility>

/// \file
/// What covet asks of a range, without <ranges>, which costs each program a tenth of a second to compile.
namespace covet {

/// Something that a loop can run over.
template <class R>
concept iterable = requires(R& range) {
    { std::begin(range) } -> std::input_iterator;
    { std::begin(range) == std::end(range) } -> std::convertible_to<bool>;
};

template <class R>
using iterator_of = decltype(std::begin(std::declval<R&>()));

template <class R>
using sentinel_of = decltype(std::end(std::declval<R&>()));

/// The type of a range's elements.
template <class R>
using element_of = std::iter_value_t<iterator_of<R>>;

/// What a loop over a range sees.
template <class R>
using reference_of = std::iter_reference_t<iterator_of<R>>;

}  // namespace covet
