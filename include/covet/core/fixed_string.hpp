#pragma once

#include <cstddef>
#include <string_view>

namespace covet {

/// Text of a length known at compile time, usable as a template argument.
template <std::size_t Size>
struct fixed_string {
    char data[Size + 1]{};

    constexpr fixed_string() = default;
    constexpr fixed_string(const char (&text)[Size + 1]) {
        for (std::size_t i = 0; i < Size; ++i) data[i] = text[i];
    }

    static constexpr std::size_t size() noexcept { return Size; }
    constexpr std::string_view view() const noexcept { return {data, Size}; }
    constexpr operator std::string_view() const noexcept { return view(); }
};

template <std::size_t N>
fixed_string(const char (&)[N]) -> fixed_string<N - 1>;

}  // namespace covet
