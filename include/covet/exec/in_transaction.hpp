#pragma once

#include <source_location>
#include <utility>

namespace covet::exec {

/// Runs `f` in a transaction of its own on a `database`, in a savepoint on a `transaction`, with which it calls it.
template <class Self, class Function>
void in_transaction(Self& self, Function&& f, const std::source_location& where) {
    if constexpr (requires { self.nested(f, where); })
        self.nested(std::forward<Function>(f), where);
    else
        self.transaction(std::forward<Function>(f), where);
}

}  // namespace covet::exec
