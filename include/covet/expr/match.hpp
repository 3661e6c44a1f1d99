#pragma once

#include <covet/expr/array.hpp>
#include <covet/expr/text.hpp>

#include <utility>

/// \file
/// Whether text has another one in it, or an array an element, and ILIKE.
///
///     col<&File::name>.ends_with(".hpp")
namespace covet::expr {

namespace op {
struct starts_with {};
struct contains {};
struct ends_with {};
struct ilike {};
}  // namespace op

template <class Self>
template <class Part>
constexpr auto methods<Self>::starts_with(Part&& part) const {
    return detail::text_call<op::starts_with, bool>(self(), std::forward<Part>(part));
}

template <class Self>
template <class Part>
constexpr auto methods<Self>::contains(Part&& part) const {
    if constexpr (check::vector_expression<Self>)
        return detail::array_contains(self(), std::forward<Part>(part));
    else
        return detail::text_call<op::contains, bool>(self(), std::forward<Part>(part));
}

template <class Self>
template <class Part>
constexpr auto methods<Self>::ends_with(Part&& part) const {
    return detail::text_call<op::ends_with, bool>(self(), std::forward<Part>(part));
}

template <class Self>
template <class Pattern>
constexpr auto methods<Self>::ilike(Pattern&& pattern) const {
    return detail::text_call<op::ilike, bool>(self(), std::forward<Pattern>(pattern));
}

}  // namespace covet::expr
