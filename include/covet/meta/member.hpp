#pragma once

#include <type_traits>

namespace covet::meta {

namespace detail {

template <class Pointer>
struct member_pointer {};

template <class Class, class Value>
struct member_pointer<Value Class::*> {
    using class_type = Class;
    using value_type = Value;
};

}  // namespace detail

/// A pointer to a data member: what names a column.
template <class Pointer>
concept data_member_pointer = std::is_member_object_pointer_v<Pointer>;

/// `Order` of `&Order::total`.
template <auto Member>
using class_of = typename detail::member_pointer<std::remove_cv_t<decltype(Member)>>::class_type;

/// `double` of `&Order::total`.
template <auto Member>
using value_of = std::remove_cv_t<typename detail::member_pointer<std::remove_cv_t<decltype(Member)>>::value_type>;

namespace detail {

template <auto>
struct named {};

}  // namespace detail

/// Whether two member pointers, perhaps of unlike types, are the same.
template <auto A, auto B>
inline constexpr bool same_member = std::is_same_v<detail::named<A>, detail::named<B>>;

}  // namespace covet::meta
