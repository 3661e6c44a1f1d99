#pragma once

#include <covet/expr/operand.hpp>
#include <covet/schema/family.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

/// Plain numbers; decimals have their own rules in expr/arithmetic.hpp.
template <class T>
concept number = std::is_arithmetic_v<schema::non_null<T>> && !std::same_as<schema::non_null<T>, bool>;

/// A failed rule names numbers because that is what the operators are for: text has no plus in SQL.
template <bool Holds>
consteval void calculates_with_numbers() {
    static_assert(Holds,
                  "covet: + - * / % take numbers. Text, dates and other types have functions of their own, and % takes "
                  "integers.");
}

}  // namespace covet::expr::check
