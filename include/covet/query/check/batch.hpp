#pragma once

#include <covet/query/check/prefetch.hpp>
#include <covet/query/check/statement.hpp>

#include <cstddef>

/// \file
/// The statements of a batch are sent one behind the other, before there is any answer.
namespace covet::query::check {

inline constexpr std::size_t most_in_batch = 8;

template <class T>
consteval bool is_batchable() {
    if constexpr (!statement<T>)
        return false;
    else
        return T::placeholder_count == 0 && unaccompanied<T> && sound_statement<T>;
}

/// What `batch` takes.
template <class T>
concept batchable = is_batchable<T>();

template <class T>
consteval void fits_batch() {
    constexpr bool holds = batchable<T>;
    if constexpr (holds)
        return;
    else if constexpr (!statement<T>)
        static_assert(holds, "covet: batch() takes statements: queries that begin with from<…>, update, erase and insert.");
    else if constexpr (!sound_statement<T>)
        is_statement<T>();
    else if constexpr (T::placeholder_count > 0)
        static_assert(holds, "covet: a statement of a batch has a param, for which batch() brings no argument. Give it the value.");
    else
        static_assert(holds,
                      "covet: batch() sends its statements before it has any row, and prefetch_related<…>() needs the rows. Load "
                      "the relations behind it by db.prefetch<…>(objects).");
}

template <std::size_t Statements>
consteval void fit_batch() {
    constexpr bool holds = Statements <= most_in_batch;
    static_assert(holds, "covet: batch() takes eight statements at most. Give the others to a second batch.");
}

}  // namespace covet::query::check
