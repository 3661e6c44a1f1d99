#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/schema/codec.hpp>

namespace covet::expr::check {

/// A column or another expression without a window function in it. That it has no aggregate in it is a rule of queries,
/// since `sum(sum(x)).over()` begins as `sum(sum(x))`.
template <class X>
concept aggregable = expression<X> && term<X> && !is_windowed<X>;

template <class X>
consteval bool is_number() {
    if constexpr (aggregable<X> && !any_invalid<X>)
        return number<value_type_of<X>> || detail::reads_as_decimal<X>();
    else
        return false;
}

/// What SUM and AVG take.
template <class X>
concept summable = is_number<X>();

template <class X>
consteval bool is_in_order() {
    if constexpr (!aggregable<X> || any_invalid<X>)
        return false;
    else if constexpr (!schema::bindable<value_type_of<X>>)
        return false;
    else {
        const sql_type type = schema::codec<value_type_of<X>>::type.type;
        return type != sql_type::boolean && type != sql_type::bytes && type != sql_type::uuid && type != sql_type::json &&
               type != sql_type::array;
    }
}

/// What MIN and MAX take on every database.
template <class X>
concept orderable = is_in_order<X>();

template <class X>
consteval void is_aggregable() {
    constexpr bool holds = any_invalid<X> || aggregable<X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else if constexpr (!expression<X>)
        static_assert(holds, "covet: an aggregate takes a column or another expression, as in sum(col<&Order::total>).");
    else
        static_assert(holds, "covet: an aggregate cannot use a window function, which comes after it. Aggregate in a query around.");
}

/// What BOOL_AND and BOOL_OR take.
template <class X>
concept truth = aggregable<X> && !any_invalid<X> && predicate<X>;

template <class X>
consteval void aggregates_truth() {
    constexpr bool holds = any_invalid<X> || truth<X>;
    if constexpr (!aggregable<X>)
        is_aggregable<X>();
    else
        static_assert(holds, "covet: bool_and() and bool_or() take predicates. Compare the column with something, as in col<…> > 0.");
}

template <class X>
consteval void sums_numbers() {
    constexpr bool holds = any_invalid<X> || summable<X>;
    if constexpr (!aggregable<X>)
        is_aggregable<X>();
    else
        static_assert(holds, "covet: sum(), avg(), stddev() and variance() take numbers. Use count(), min() or max() for other types.");
}

template <class X>
consteval void picks_from_order() {
    constexpr bool holds = any_invalid<X> || orderable<X>;
    if constexpr (!aggregable<X>)
        is_aggregable<X>();
    else
        static_assert(holds, "covet: min() and max() take numbers, text, dates and times, which every database has an order of.");
}

}  // namespace covet::expr::check
