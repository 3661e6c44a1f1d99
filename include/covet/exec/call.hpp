#pragma once

#include <covet/exec/argument.hpp>
#include <covet/exec/located.hpp>

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

}  // namespace covet::exec
