#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>

#include <string>

namespace covet::expr::check {

template <class X>
consteval bool is_text_operand() {
    if constexpr (!term<X>)
        return false;
    else
        return goes_with<X, std::string>();
}

/// A column or another expression of text, and after it more of them, values of text and `param`.
template <class X, class... Xs>
concept texts = expression<X> && is_text_operand<X>() && (is_text_operand<Xs>() && ...);

template <class X, class... Xs>
consteval void takes_texts() {
    constexpr bool holds = any_invalid<X, Xs...> || texts<X, Xs...>;
    if constexpr (holds)
        return;
    else if constexpr (!(term<X> && ... && term<Xs>))
        are_terms<X, Xs...>();
    else
        static_assert(holds, "covet: this takes text: a column of std::string or another expression of text, and after it text.");
}

/// Texts, one of them an expression.
template <class... Xs>
concept concatenable = (expression<Xs> || ...) && (is_text_operand<Xs>() && ...);

template <class... Xs>
consteval void concatenates() {
    constexpr bool holds = any_invalid<Xs...> || concatenable<Xs...>;
    if constexpr (holds)
        return;
    else if constexpr (!(term<Xs> && ...))
        are_terms<Xs...>();
    else
        static_assert(holds, "covet: concat() joins texts, one of them a column or another expression. Cast numbers with "
                             "cast<std::string>(…).");
}

}  // namespace covet::expr::check
