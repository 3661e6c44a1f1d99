#pragma once

#include <covet/covet.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/random.hpp"
#include "support/sql_value.hpp"

/// \file
/// Random predicates, each as an expression of covet and as a plain function that says what it means.
///
/// The shape of an expression is its type, so shapes are drawn when the test is compiled, from the bits of a number; the
/// values in them, and the rows, are drawn when it runs.
namespace property {

using support::sql_value;
using support::truth;

struct item {
    std::int64_t id{};
    std::int64_t big{};
    std::int16_t small{};
    std::optional<std::int32_t> maybe{};
    double real{};
    std::optional<double> fraction{};
    std::string text{};
    std::optional<std::string> note{};
    bool flag{};
    std::optional<bool> perhaps{};
};

template <class T>
sql_value value_of(const T& v) {
    if constexpr (covet::schema::is_nullable<T>)
        return v ? value_of(*v) : sql_value{};
    else if constexpr (std::integral<T>)
        return static_cast<std::int64_t>(v);
    else if constexpr (std::floating_point<T>)
        return static_cast<double>(v);
    else
        return std::string{v};
}

/// An expression, and what it is of a row.
template <class Expression, class Meaning>
struct meant {
    Expression expression;
    Meaning meaning;
};
template <class Expression, class Meaning>
meant(Expression, Meaning) -> meant<Expression, Meaning>;

template <auto Member>
auto column() {
    return meant{covet::col<Member>, [](const item& row) { return value_of(row.*Member); }};
}

/// What a number draws, bit by bit, while the test is compiled.
consteval std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

inline constexpr std::int64_t telling_integers[]{0, 1, -1, 2, 3, 7, 100, -100, 32767, INT64_MAX, INT64_MIN, 1LL << 53, (1LL << 53) + 1};
inline constexpr double telling_reals[]{0.0, -0.0, 0.5, 1.0, -1.0, 2.0, 1e-9, 9007199254740992.0, 1e300, -1e300, 9.223372036854775807e18};
inline const std::string telling_texts[]{"", "a", "A", "ab", "abc", "b", "a%", "a_c", "\\", "a\\b", "%", "_", "aab", " a"};

inline std::int64_t some_integer(support::generator& g) {
    if (g.chance(0.8)) return g.between<std::int64_t>(-5, 5);
    const std::int64_t telling = g.one_of(telling_integers);
    return telling < -g.farthest ? -g.farthest : std::min(telling, g.farthest);
}
inline double some_real(support::generator& g) { return g.chance(0.5) ? g.between(-4, 4) / 2.0 : g.one_of(telling_reals); }
inline std::string some_text(support::generator& g) { return g.one_of(telling_texts); }

template <class Make>
auto perhaps(support::generator& g, Make make) {
    std::optional<decltype(make(g))> out;
    if (g.chance(0.7)) out = make(g);
    return out;
}

inline item some_item(support::generator& g) {
    return {.big = some_integer(g),
            .small = g.between<std::int16_t>(-5, 5),
            .maybe = perhaps(g, [](support::generator& r) { return r.between<std::int32_t>(-5, 5); }),
            .real = some_real(g),
            .fraction = perhaps(g, some_real),
            .text = some_text(g),
            .note = perhaps(g, some_text),
            .flag = g.chance(0.5),
            .perhaps = perhaps(g, [](support::generator& r) { return r.chance(0.5); })};
}

}  // namespace property
