#pragma once

#include <covet/expr/check/case.hpp>
#include <covet/expr/common.hpp>
#include <covet/expr/expression.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `CASE WHEN … THEN … ELSE … END`: the value beside the first predicate that is true.
///
///     case_when(col<&Order::total> > 100.0, "large").when(col<&Order::total> > 10.0, "medium").otherwise("small")
///
/// Without `otherwise` it is NULL where no predicate is true, and so an optional.
namespace covet::expr {

namespace op {
/// A predicate and its value.
struct branch {
    static constexpr null_rule nulls = null_rule::last_operand;
};
/// Branches, without and with a value behind them.
struct case_when {};
struct case_otherwise {};
}  // namespace op

namespace detail {

/// A branch, or the value behind them all, as one of type `T`.
template <class T, class X>
constexpr auto as_branch_of(X&& x) {
    if constexpr (std::same_as<operation_of<X>, op::branch>) {
        auto value = as_common<T>(element<1>(x.operands));
        return make_node<op::branch, value_type_of<decltype(value)>>(element<0>(x.operands), std::move(value));
    } else {
        return as_common<T>(std::forward<X>(x));
    }
}

/// The branches so far and one more, or the value behind them. `T` is the type of all, which one more may widen.
template <class Op, class T, class Last, class... Branches>
constexpr auto with_branch(Last&& last, const Branches&... branches) {
    return [&](auto... all) {
        constexpr bool may_be_null = std::same_as<Op, op::case_when> || (schema::is_nullable<value_type_of<decltype(all)>> || ...);
        return make_node<Op, std::conditional_t<may_be_null, std::optional<T>, T>>(std::move(all)...);
    }(as_branch_of<T>(branches)..., as_branch_of<T>(std::forward<Last>(last)));
}

template <class Predicate, class T, class X>
constexpr auto make_branch(const Predicate& predicate, X&& x) {
    auto value = as_common<T>(std::forward<X>(x));
    return make_node<op::branch, value_type_of<decltype(value)>>(predicate, std::move(value));
}

template <class Value, class... Branches, class Predicate, class X>
constexpr auto add_branch(const node<op::case_when, Value, Branches...>& so_far, const Predicate& predicate, X&& x) {
    using common = typename common_fold<schema::non_null<Value>, X>::type;
    return unpack(so_far.operands, [&](const Branches&... branches) {
        return with_branch<op::case_when, common>(make_branch<Predicate, common>(predicate, std::forward<X>(x)), branches...);
    });
}

template <class Value, class... Branches, class X>
constexpr auto add_otherwise(const node<op::case_when, Value, Branches...>& so_far, X&& x) {
    using common = typename common_fold<schema::non_null<Value>, X>::type;
    return unpack(so_far.operands, [&](const Branches&... branches) {
        return with_branch<op::case_otherwise, common>(std::forward<X>(x), branches...);
    });
}

}  // namespace detail

template <class Self>
template <class Predicate, class X>
constexpr auto methods<Self>::when(const Predicate& predicate, X&& value) const {
    check::continues_case<Self>();
    check::branches_by_predicate<Predicate>();
    if constexpr (any_invalid<Self, Predicate, X> || !check::open_case<Self> || !check::predicate<Predicate>) {
        return invalid{};
    } else {
        check::branches_alike<Self, X>();
        if constexpr (check::branch_of<Self, X>)
            return detail::add_branch(self(), predicate, std::forward<X>(value));
        else
            return invalid{};
    }
}

template <class Self>
template <class X>
constexpr auto methods<Self>::otherwise(X&& value) const {
    check::continues_case<Self>();
    if constexpr (any_invalid<Self, X> || !check::open_case<Self>) {
        return invalid{};
    } else {
        check::branches_alike<Self, X>();
        if constexpr (check::branch_of<Self, X>)
            return detail::add_otherwise(self(), std::forward<X>(value));
        else
            return invalid{};
    }
}

}  // namespace covet::expr

namespace covet {

template <class Predicate, class X>
constexpr auto case_when(const Predicate& predicate, X&& value) {
    expr::check::branches_by_predicate<Predicate>();
    if constexpr (expr::any_invalid<Predicate, X> || !expr::check::predicate<Predicate>) {
        return expr::invalid{};
    } else {
        expr::check::begins_case<X>();
        if constexpr (expr::check::first_branch<X>) {
            using type = expr::detail::common_type<X>;
            return expr::detail::with_branch<expr::op::case_when, type>(
                expr::detail::make_branch<Predicate, type>(predicate, std::forward<X>(value)));
        } else {
            return expr::invalid{};
        }
    }
}

}  // namespace covet
