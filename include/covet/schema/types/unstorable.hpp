#pragma once

#include <covet/schema/codec.hpp>

namespace covet::schema::detail {

/// What a codec falls back to after its rule has failed, so that the sentence of the rule is the only error:
///
///     struct codec<T> : detail::unstorable<T> { static_assert(false_for<T>, "covet: …"); };
template <class T>
struct unstorable {
    static constexpr type_description type{};
    static constexpr value_view hold(const T&) noexcept { return {}; }
    static constexpr bool read(const value_view&, T&) noexcept { return false; }
};

}  // namespace covet::schema::detail
