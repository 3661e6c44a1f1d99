#pragma once

#include <covet/exec/argument.hpp>
#include <covet/exec/located.hpp>
#include <covet/query/check/arguments.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <source_location>
#include <string_view>

/// \file
/// What every call does around its work: it knows where the program made it, and checks its arguments.
namespace covet::exec {

/// SQL written by hand, with the place where the program gave it.
struct sql_text {
    template <class Text>
        requires std::convertible_to<const Text&, std::string_view>
    sql_text(const Text& t, std::source_location w = std::source_location::current()) : text{t}, where{w} {}

    std::string_view text;
    std::source_location where;
};

/// A statement and arguments that do not belong together: the call compiles nowhere else but to a sentence.
template <class Statement, class... Arguments>
concept misfitting_call = query::statement<Statement> && !accepts<Statement, Arguments...>;

template <class Statement, class... Arguments>
consteval void check_arguments() {
    constexpr std::size_t count = Statement::placeholder_count;
    query::check::arguments_fit<count, sizeof...(Arguments), accepts<Statement, Arguments...>>();
}

}  // namespace covet::exec
