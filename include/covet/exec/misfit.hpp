#pragma once

#include <covet/exec/argument.hpp>
#include <covet/query/check/arguments.hpp>
#include <covet/query/check/prefetch.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/select.hpp>
#include <covet/query/statement.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// Calls of a database that break a rule: they compile nowhere else but to its sentence.
namespace covet::exec {

/// A statement with rows that can run.
template <class T>
concept readable = query::check::giving_rows<T> && query::check::sound_statement<T>;

/// A query that can run.
template <class T>
concept queryable = query::check::reading<T> && query::check::sound_statement<T>;

/// A query whose rows can be read one by one.
template <class T>
concept streamable = queryable<T> && query::check::unaccompanied<T>;

/// A statement that can run and changes rows.
template <class T>
concept runnable = query::check::writing<T> && query::check::sound_statement<T>;

template <class Query, class... Arguments>
concept misread = !readable<Query> || !accepts<Query, Arguments...>;

template <class Query, class... Arguments>
concept misqueried = !queryable<Query> || !accepts<Query, Arguments...>;

template <class Query, class... Arguments>
concept misstreamed = !streamable<Query> || !accepts<Query, Arguments...>;

template <class Statement, class... Arguments>
concept misrun = !std::convertible_to<const Statement&, std::string_view> &&
                 (!runnable<Statement> || !accepts<Statement, Arguments...>);

template <class Statement, class... Arguments>
consteval void check_arguments() {
    constexpr std::size_t count = Statement::placeholder_count;
    query::check::arguments_fit<count, sizeof...(Arguments), accepts<Statement, Arguments...>,
                                accepts<Statement, schema::non_null<Arguments>...>>();
}

template <class Query, class... Arguments>
consteval void check_read() {
    if constexpr (readable<Query>)
        check_arguments<Query, Arguments...>();
    else if constexpr (query::check::giving_rows<Query>)
        query::check::is_statement<Query>();  // from here, since a compiler lists all functions in between
    else
        query::check::is_giving_rows<Query>();
}

template <class Query, class... Arguments>
consteval void check_query() {
    if constexpr (queryable<Query>)
        check_arguments<Query, Arguments...>();
    else
        query::check::is_query<Query>();
}

template <class Query, class... Arguments>
consteval void check_stream() {
    if constexpr (queryable<Query> && !streamable<Query>)
        query::check::streams_alone<Query>();
    else
        check_query<Query, Arguments...>();
}

template <class Statement, class... Arguments>
consteval void check_run() {
    if constexpr (runnable<Statement>)
        check_arguments<Statement, Arguments...>();
    else
        query::check::is_command<Statement>();
}

namespace detail {

template <class Query>
consteval auto find_misread_row() {
    if constexpr (query::check::giving_rows<Query>)
        return std::type_identity<query::row_type<Query>>{};
    else
        return std::type_identity<expr::invalid>{};
}

}  // namespace detail

/// What a broken query seems to give, so that what is done with its rows is not wrong too.
template <class Query>
using misread_row = typename decltype(detail::find_misread_row<Query>())::type;

}  // namespace covet::exec
