#pragma once

#include <cstddef>

/// \file
/// A call brings one argument for each `param` of its statement. What fits a placeholder is known above, in covet/exec.
namespace covet::query::check {

template <std::size_t Placeholders, std::size_t Arguments>
concept as_many = Placeholders == Arguments;

/// `Fits` says whether the types do, once the number does, and `FitsWithoutNull` whether they would if none were optional.
template <std::size_t Placeholders, std::size_t Arguments, bool Fits, bool FitsWithoutNull>
consteval void arguments_fit() {
    if constexpr (Arguments == 0 && Placeholders > 0)
        static_assert(as_many<Placeholders, Arguments>,
                      "covet: this statement has a param that the call leaves unbound. Give one argument for each param "
                      "after the statement.");
    else if constexpr (!as_many<Placeholders, Arguments>)
        static_assert(as_many<Placeholders, Arguments>,
                      "covet: this call brings another number of arguments than the statement has params. Give one for "
                      "each, in order.");
    else if constexpr (!Fits && FitsWithoutNull)
        static_assert(Fits,
                      "covet: an argument that may be NULL stands for a param that is compared, and NULL equals nothing. Give a "
                      "value, or build the predicate with when(optional, …) or same_as(optional).");
    else
        static_assert(Fits,
                      "covet: an argument does not fit the column that its param stands beside. Give the column's own type.");
}

}  // namespace covet::query::check
