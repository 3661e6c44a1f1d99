#pragma once

#include <covet/core/error.hpp>

#include <source_location>

namespace covet::exec {

/// Runs `f` and puts the place of the call into an error that leaves it, unless a call within it has done so: of a
/// transaction, the statement that failed is worth more than the beginning.
template <class Function>
decltype(auto) located(const std::source_location& where, Function&& f) {
    try {
        return f();
    } catch (error& e) {
        if (e.where().line() == 0) e.set_where(where);
        throw;
    }
}

}  // namespace covet::exec
