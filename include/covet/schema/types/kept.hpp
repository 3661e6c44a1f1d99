#pragma once

#include <covet/schema/codec.hpp>

namespace covet::schema {

/// A holder for values that are made to be bound and live nowhere else, such as the text of a JSON document: it owns
/// what the `value_view` views.
///
///     kept<std::string> text{document.dump()};
///     bind(as_value(text));
template <class T>
struct kept {
    T value;
};

template <class T>
constexpr value_view as_value(const kept<T>& owner) noexcept(noexcept(codec<T>::hold(owner.value))) {
    return codec<T>::hold(owner.value);
}

}  // namespace covet::schema
