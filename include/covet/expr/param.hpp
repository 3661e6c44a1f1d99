#pragma once

#include <covet/expr/expression.hpp>

namespace covet::expr {

/// What `param` is before it meets the column that gives it a type.
struct untyped_placeholder {};

/// A value that the call brings: `db.first(by_email, "ada@example.org")`.
template <class T>
struct placeholder : methods<placeholder<T>> {
    using value_type = T;
};

/// A range of values that the call brings, for IN.
template <class T>
struct array_placeholder {
    using value_type = T;
};

template <class T>
inline constexpr bool is_placeholder = false;
template <class T>
inline constexpr bool is_placeholder<placeholder<T>> = true;
template <class T>
inline constexpr bool is_placeholder<array_placeholder<T>> = true;

}  // namespace covet::expr

namespace covet {

/// A placeholder in a query that is built once, often `constexpr`, and run with other values each time. It takes its
/// type from what it is compared with.
inline constexpr expr::untyped_placeholder param{};

}  // namespace covet
