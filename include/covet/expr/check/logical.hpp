#pragma once

#include <covet/expr/expression.hpp>

#include <concepts>

namespace covet::expr::check {

/// True, false or, when nullable, unknown.
template <class T>
concept predicate = expression<T> && (any_invalid<T> || std::same_as<schema::non_null<value_type_of<T>>, bool>);

template <class... Ts>
consteval void joins_predicates() {
    static_assert((predicate<Ts> && ...),
                  "covet: and, or and not take predicates. Compare the column with something, as in col<…> > 0.");
}

}  // namespace covet::expr::check
