#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/query/check/projection.hpp>

#include <type_traits>

/// \file
/// What returning() gives: expressions over the columns of the one table that the statement writes.
namespace covet::query::check {

/// Of one written row alone.
template <class X>
concept of_one_row = !expr::is_aggregated<X> && !expr::is_windowed<X>;

template <class Row, class Model, class... Expressions>
concept returnable = projectable<Row, Model, Expressions...> && (of_one_row<Expressions> && ...);

template <class Row, class Model, class... Expressions>
consteval void returns() {
    constexpr bool holds = returnable<Row, Model, Expressions...>;
    if constexpr (holds || expr::any_invalid<Expressions...>)
        return;
    else if constexpr (!(expr::check::term<Expressions> && ...))
        expr::check::are_terms<Expressions...>();
    else if constexpr (!readable_expressions<Expressions...>)
        static_assert(holds, "covet: returning() takes columns and other expressions to read, or nothing for whole rows.");
    else if constexpr (!(in_scope<Expressions, Model> && ...))
        static_assert(holds,
                      "covet: returning() uses a column of another table. Use columns of the table that the statement "
                      "writes.");
    else if constexpr (!(of_one_row<Expressions> && ...))
        static_assert(holds,
                      "covet: returning() takes no aggregate and no window: it reads each written row by itself. Calculate with the rows "
                      "that it gives.");
    else
        static_assert(holds,
                      "covet: what returning<Row>() gives does not fit the members of Row: one expression for each, in "
                      "order, of its type, and a std::optional where it can be NULL.");
}

}  // namespace covet::query::check
