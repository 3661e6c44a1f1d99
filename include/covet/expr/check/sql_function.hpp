#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>

namespace covet::expr::check {

template <class Argument, class X>
consteval bool fits_argument() {
    if constexpr (!term<X>)
        return false;
    else
        return goes_with<X, Argument>();
}

template <class Arguments, class Xs>
inline constexpr bool fit_arguments = false;
template <class... Arguments, class... Xs>
    requires(sizeof...(Arguments) == sizeof...(Xs))
inline constexpr bool fit_arguments<type_list<Arguments...>, type_list<Xs...>> = (fits_argument<Arguments, Xs>() && ...);

/// As many as a function of the program's declaration takes, of its types.
template <class Arguments, class Xs>
concept arguments_of = fit_arguments<Arguments, Xs>;

template <class Arguments, class Xs>
consteval void takes_arguments() {
    constexpr bool holds = arguments_of<Arguments, Xs>;
    static_assert(holds, "covet: this function takes other arguments. Give those of the sql_function or sql_operator.");
}

}  // namespace covet::expr::check
