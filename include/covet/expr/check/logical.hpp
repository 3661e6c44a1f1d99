#pragma once

#include <covet/expr/choice.hpp>
#include <covet/expr/expression.hpp>

#include <concepts>

namespace covet::expr::check {

/// True, false or, when nullable, unknown.
template <class T>
concept predicate = expression<T> && (any_invalid<T> || std::same_as<schema::non_null<value_type_of<T>>, bool>);

/// A predicate, or one that may be left out.
template <class T>
concept condition = predicate<T> || is_condition<T>;

template <class... Ts>
concept conditions = (condition<Ts> && ...);

template <class... Ts>
consteval void joins_predicates() {
    constexpr bool holds = any_invalid<Ts...> || conditions<Ts...>;
    static_assert(holds, "covet: and, or and not join predicates. Compare the column with something, as in col<…> > 0.");
}

}  // namespace covet::expr::check
