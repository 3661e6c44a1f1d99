#pragma once

#include <covet/expr/check/like.hpp>
#include <covet/expr/operand.hpp>

#include <string>
#include <string_view>
#include <utility>

/// \file
/// `LIKE`.
///
///     col<&Customer::name>.like("A%")
///     col<&Customer::name>.like(like_literal(user_text) + "%")    // begins with what a user typed
namespace covet::expr {

namespace op {
struct like {};
}  // namespace op

template <class Self>
template <class Pattern>
constexpr auto methods<Self>::like(Pattern&& pattern) const {
    check::matches_text<Self, Pattern>();
    if constexpr (any_invalid<Self, Pattern> || !check::text_match<Self, Pattern>) {
        return invalid{};
    } else {
        auto right = operand<value_type_of<Self>>(std::forward<Pattern>(pattern));
        return make_node<op::like, null_if_any<bool, Self, decltype(right)>>(self(), std::move(right));
    }
}

}  // namespace covet::expr

namespace covet {

/// A pattern for `like` that matches just this text.
inline std::string like_literal(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace covet
