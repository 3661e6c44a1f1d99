#pragma once

#include <covet/core/range.hpp>
#include <covet/expr/check/when.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/operand.hpp>

#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// Predicates that are there or not, as the program decides when the statement is built.
///
///     where(when(only_paid, col<&Order::state> == state::paid))
///     where(when(least, col<&Order::total> >= param))             // a std::optional fills in the param, unless it is empty
///     where(when(ids, col<&Order::id>.in(param)))
///
/// One that is off is left out as if it had not been written: `a and when(false, b)` is `a`, as is `a or when(false, b)`. A
/// not, an and, an or of nothing is nothing, and where() and having() of nothing ask nothing.
namespace covet::expr {

/// Whether a `when` is on.
struct switched : choosing_leaf {
    bool on{};
};

namespace op {
struct when : visiting {
    template <class Node, class Visitor>
    static void visit(const Node& node, Visitor& visitor) {
        const bool on = element<0>(node.operands).on;
        visitor.choose(on ? 1 : 0);
        if (on)
            visitor.use(element<1>(node.operands));
        else
            visitor.leave(element<1>(node.operands));
    }
};
}  // namespace op

namespace detail {

/// A value in the place of a placeholder; of an empty optional there is none, and the predicate around it is off.
template <class T, class Optional>
constexpr auto filled_value(Optional&& from) {
    using filled = decltype(operand<T>(*std::forward<Optional>(from)));
    if (from) return operand<T>(*std::forward<Optional>(from));
    return filled{};
}

template <class T, class Optional>
constexpr auto filled_array(Optional&& from) {
    using range = std::remove_cvref_t<decltype(*from)>;
    using bound = bound_type<T, element_of<const range>>;
    if constexpr (std::is_lvalue_reference_v<Optional>)
        return array_value<bound, const range*>{from ? &*from : nullptr};
    else
        return array_value<bound, range>{from ? *std::move(from) : range{}};
}

/// An expression with a value in the place of its placeholder.
template <class X, class Optional>
constexpr auto filled(X&& x, Optional&&) {
    return std::forward<X>(x);
}
template <class T, class Optional>
constexpr auto filled(placeholder<T>, Optional&& from) {
    return filled_value<T>(std::forward<Optional>(from));
}
template <class T, class Optional>
constexpr auto filled(array_placeholder<T>, Optional&& from) {
    return filled_array<T>(std::forward<Optional>(from));
}
template <class Op, class Value, class... Operands, class Optional>
constexpr auto filled(node<Op, Value, Operands...> x, Optional&& from) {
    return unpack(x.operands, [&](const Operands&... operands) {
        return make_node<Op, Value>(filled(Operands(operands), std::forward<Optional>(from))...);
    });
}

template <class X>
constexpr auto make_when(bool on, X x) {
    return make_node<op::when, condition>(switched{{}, on}, std::move(x));
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// A predicate that is off when the condition is false, or when the optional is empty, whose value else stands in the place
/// of the predicate's one `param`. As elsewhere, a text or range that is an lvalue is viewed and must outlive the query.
template <class Condition, class Predicate>
constexpr auto when(Condition&& condition, Predicate predicate) {
    expr::check::switches_predicate<Condition, Predicate>();
    if constexpr (!expr::check::switchable<Condition, Predicate> || expr::any_invalid<Predicate>)
        return expr::invalid{};
    else if constexpr (expr::check::flag<Condition>)
        return expr::detail::make_when(condition, std::move(predicate));
    else {
        const bool on = condition.has_value();
        return expr::detail::make_when(
            on, expr::detail::filled(std::move(predicate), std::forward<Condition>(condition)));
    }
}

}  // namespace covet
