#pragma once

#include <covet/expr/assignment.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/value.hpp>
#include <covet/query/check/patch.hpp>

#include <type_traits>
#include <utility>

namespace covet::expr::op {
/// A value where a flag says so, else the column as it is.
struct patched {};
}  // namespace covet::expr::op

namespace covet::query {

/// A member of a patch: left alone until it is set.
template <auto Member>
struct patch_member {
    bool is_set{};
    meta::value_of<Member> value{};
};

}  // namespace covet::query

namespace covet {

/// What a program learns at run time to change in a row, as from a PATCH request: each of the members is left as it is, set to
/// a value, or, where it is optional, set to NULL.
///
///     patch<&Customer::name, &Customer::nick> change;
///     change.set<&Customer::nick>(std::nullopt);
///     db.run(update<Customer>.set(change).where(col<&Customer::id> == id));
template <auto... Members>
struct patch : query::patch_member<Members>... {
    /// Takes what an assignment to the column takes, but for expressions.
    template <auto Member, class Value>
    constexpr void set(Value&& given) {
        query::check::patches<Member, Value, Members...>();
        if constexpr (query::check::patchable<Member, Value, Members...>) {
            of<Member>().value = std::forward<Value>(given);
            of<Member>().is_set = true;
        }
    }

    /// Leaves a member as it is after all.
    template <auto Member>
    constexpr void unset() {
        of<Member>() = {};
    }

    template <auto Member>
    constexpr bool has() const {
        return static_cast<const query::patch_member<Member>&>(*this).is_set;
    }

    /// Whether it changes nothing.
    constexpr bool empty() const { return !(has<Members>() || ...); }

private:
    template <auto Member>
    constexpr query::patch_member<Member>& of() {
        return *this;
    }
};

}  // namespace covet

namespace covet::query {

template <class T>
inline constexpr bool is_patch = false;
template <auto... Members>
inline constexpr bool is_patch<patch<Members...>> = true;

namespace detail {

template <auto Member, class Value>
constexpr auto patch_assignment(bool is_set, Value&& value) {
    using column = std::remove_const_t<decltype(col<Member>)>;
    using type = typename column::value_type;
    return expr::make_node<expr::op::assign, expr::assigned>(
        column{}, expr::make_node<expr::op::patched, type>(expr::bind_as<bool>(is_set),
                                                           expr::bind_as<type>(std::forward<Value>(value)), column{}));
}

/// Calls `f` with an assignment for each member. They view text of a patch that is an lvalue.
template <auto... Members, class Function>
constexpr auto with_assignments(const patch<Members...>& from, Function f) {
    return f(patch_assignment<Members>(static_cast<const patch_member<Members>&>(from).is_set,
                                       static_cast<const patch_member<Members>&>(from).value)...);
}
template <auto... Members, class Function>
constexpr auto with_assignments(patch<Members...>&& from, Function f) {
    return f(patch_assignment<Members>(static_cast<patch_member<Members>&>(from).is_set,
                                       std::move(static_cast<patch_member<Members>&>(from).value))...);
}

}  // namespace detail

}  // namespace covet::query
