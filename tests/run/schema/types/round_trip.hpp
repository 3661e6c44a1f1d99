#pragma once

#include <covet/schema/codec.hpp>

#include <cstring>
#include <optional>

namespace covet::tests {

/// What is read from the cell that `value` is stored as; nothing when it is refused.
template <class T>
std::optional<T> through_codec(const T& value) {
    using schema::as_value;
    const auto held = schema::codec<T>::hold(value);
    T out{};
    return schema::codec<T>::read(as_value(held), out) ? std::optional<T>{out} : std::nullopt;
}

template <class T>
std::optional<T> read_cell(const value_view& cell) {
    T out{};
    return schema::codec<T>::read(cell, out) ? std::optional<T>{out} : std::nullopt;
}

/// Equality that tells -0.0 from 0.0 and knows each NaN.
template <class T>
bool same_bits(const T& a, const T& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

}  // namespace covet::tests
