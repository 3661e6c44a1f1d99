#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/windowed.hpp>

#include <concepts>

namespace covet::expr::check {

/// An aggregate that has neither a filter nor a window yet.
template <class X>
concept unfiltered_aggregate = std::derived_from<operation_of<X>, op::aggregate> && !std::same_as<operation_of<X>, op::filter>;

template <class X, class Predicate>
concept filterable = unfiltered_aggregate<X> && predicate<Predicate> && !is_windowed<Predicate>;

template <class X, class Predicate>
consteval void filters_aggregate() {
    constexpr bool holds = any_invalid<X, Predicate> || filterable<X, Predicate>;
    if constexpr (holds)
        return;
    else if constexpr (!unfiltered_aggregate<X>)
        static_assert(holds,
                      "covet: filter() narrows the rows of an aggregate, once and before over(), as in "
                      "count().filter(col<…> > 0).");
    else if constexpr (!term<Predicate>)
        is_term<Predicate>();
    else if constexpr (!predicate<Predicate>)
        static_assert(holds, "covet: filter() takes a predicate. Compare the column with something, as in col<…> > 0.");
    else
        static_assert(holds, "covet: filter() cannot use a window function, which comes after aggregates.");
}

}  // namespace covet::expr::check
