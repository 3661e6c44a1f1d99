#pragma once

#include <covet/expr/check/logical.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/common.hpp>

#include <type_traits>

namespace covet::expr::op {
struct case_when;
}  // namespace covet::expr::op

namespace covet::expr::check {

/// What case_when() gives, and when() after it.
template <class X>
concept open_case = std::same_as<operation_of<X>, op::case_when>;

template <class X>
consteval void continues_case() {
    constexpr bool holds = any_invalid<X> || open_case<X>;
    static_assert(holds, "covet: when() and otherwise() follow case_when(predicate, value).");
}

template <class Predicate>
consteval void branches_by_predicate() {
    constexpr bool holds = any_invalid<Predicate> || predicate<Predicate>;
    if constexpr (holds)
        return;
    else if constexpr (!term<Predicate>)
        is_term<Predicate>();
    else
        static_assert(holds, "covet: case_when() takes a predicate and a value. Compare the column with something, as in col<…> > 0.");
}

/// The first value, which gives the others a type.
template <class X>
concept first_branch = term<X> && !is_param<X> && !std::is_void_v<expr::detail::common_type<X>>;

template <class X>
consteval void begins_case() {
    constexpr bool holds = first_branch<X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: the first value of case_when() gives the others their type. Begin with a column, another "
                             "expression, or a plain value.");
}

template <class Case, class X>
consteval bool is_branch_of() {
    if constexpr (!term<X>)
        return false;
    else
        return !std::is_void_v<typename expr::detail::common_fold<schema::non_null<value_type_of<Case>>, X>::type>;
}

template <class Case, class X>
concept branch_of = is_branch_of<Case, X>();

template <class Case, class X>
consteval void branches_alike() {
    constexpr bool holds = branch_of<Case, X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: the values of case_when() are of unlike types. Give them one type, or cast<…>(…).");
}

}  // namespace covet::expr::check
