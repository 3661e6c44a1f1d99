#pragma once

#include <covet/expr/expression.hpp>

#include <concepts>

namespace covet::expr::check {

/// True, false or, when nullable, unknown.
template <class T>
concept predicate = expression<T> && (any_invalid<T> || std::same_as<schema::non_null<value_type_of<T>>, bool>);

template <class... Ts>
concept predicates = (predicate<Ts> && ...);

template <class... Ts>
consteval void joins_predicates() {
    constexpr bool holds = any_invalid<Ts...> || predicates<Ts...>;
    static_assert(holds, "covet: and, or and not join predicates. Compare the column with something, as in col<…> > 0.");
}

}  // namespace covet::expr::check
