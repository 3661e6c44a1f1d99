#pragma once

#include <boost/pfr/core.hpp>
#include <boost/version.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#if BOOST_VERSION >= 108400
#include <boost/pfr/core_name.hpp>
#endif

/// \file
/// Reflection: how many members a struct has, their types, names and addresses.
///
///     static_assert(meta::member_count<Order> == 4);
///     static_assert(meta::member_names<Order>[2] == "total");
///
/// A struct's fields are all that it has, its members those that are part of a row: all but those of types that say
/// `is_beside_row`.
///
/// Plain structs come in through Boost.PFR. Other classes specialize `class_members`, as <covet/hana.hpp> does for
/// those that model Boost.Hana's Struct.
namespace covet::meta {

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#pragma clang diagnostic ignored "-Wundefined-internal"
#endif

/// An object of each reflected type that is never defined: its members have addresses and nothing else, which is all
/// that names and indexes are made of.
template <class T>
struct specimen_holder {
    T value;
};
template <class T>
extern const specimen_holder<T> specimen;

namespace detail {

#if defined(__clang__) && __clang_major__ < 18
/// Before Clang 18 a template takes a pointer to a member of an object only within a class.
template <class Pointer>
struct held_pointer {
    Pointer pointer;
};
template <class Pointer>
held_pointer(Pointer) -> held_pointer<Pointer>;
#endif

/// The name of the member that `Pointer` points at, from the text that the compiler has for the pointer.
template <auto Pointer>
consteval auto member_name_at() {  // auto keeps the return type out of the text
    std::string_view text = __PRETTY_FUNCTION__;
    // GCC ends in "…).covet::meta::specimen_holder<T>::value.T::name)]", Clang in "….value.name]" or "….value.name}]".
    text = text.substr(0, text.find_last_not_of(")}]") + 1);
    return text.substr(text.find_last_of(".:>") + 1);
}

}  // namespace detail

/// The members of `T`: `count`, `name<I>()`, and for an adapted class `member<I>(object)`, an lvalue.
template <class T>
struct class_members {
    static constexpr std::size_t count = boost::pfr::tuple_size_v<T>;

    template <std::size_t I>
    static consteval std::string_view name() {
#if BOOST_VERSION >= 108400
        return boost::pfr::get_name<I, T>();
#elif defined(__clang__) && __clang_major__ < 18
        return detail::member_name_at<detail::held_pointer{&boost::pfr::get<I>(specimen<T>.value)}>();
#else
        return detail::member_name_at<&boost::pfr::get<I>(specimen<T>.value)>();
#endif
    }
};

template <class T>
inline constexpr std::size_t field_count = class_members<T>::count;

/// To be specialized for types of fields that are no part of a row.
template <class T>
inline constexpr bool is_beside_row = false;

namespace detail {

/// Converts to the base classes of `T`.
template <class T>
struct any_base {
    template <class U>
        requires(std::is_base_of_v<U, T> && !std::is_same_v<U, T>)
    operator U() const;
};

/// An aggregate takes a base as its first element; Boost.PFR does not.
template <class T>
concept has_base = requires { T{any_base<T>{}}; };

struct anything {
    template <class U>
    operator U() const;
};

/// Parentheses give each member one initializer, which an array refuses, where braces give one to each element: that is
/// what Boost.PFR counts.
template <class T, std::size_t... I>
consteval bool takes_one_initializer_each(std::index_sequence<I...>) {
    return requires { T((static_cast<void>(I), anything{})...); };
}

}  // namespace detail

/// A class that was described to covet.
template <class T>
concept adapted = requires { class_members<T>::is_adapted; };

/// A class whose members covet can see.
template <class T>
concept reflectable = std::is_class_v<T> && (adapted<T> || (std::is_aggregate_v<T> && !detail::has_base<T>));

/// An aggregate with an array of the language among its members, which Boost.PFR takes apart.
template <class T>
concept has_array_member =
    !adapted<T> && !detail::takes_one_initializer_each<T>(std::make_index_sequence<field_count<T>>{});

/// Field `I` of an object, as an lvalue.
template <std::size_t I, class Object>
constexpr auto& field(Object& object) noexcept {
    if constexpr (adapted<std::remove_const_t<Object>>)
        return class_members<std::remove_const_t<Object>>::template member<I>(object);
    else
        return boost::pfr::get<I>(object);
}

template <class T, std::size_t I>
inline constexpr std::string_view field_name = class_members<T>::template name<I>();

template <class T, std::size_t I>
using field_type = std::remove_cvref_t<decltype(field<I>(specimen<T>.value))>;

namespace detail {

template <class T, std::size_t... I>
consteval std::size_t count_members(std::index_sequence<I...>) {
    return (std::size_t{!is_beside_row<field_type<T, I>>} + ... + 0);
}

template <class T, std::size_t Count, std::size_t... I>
consteval auto fields_of_members(std::index_sequence<I...>) {
    std::array<std::size_t, Count> fields{};
    std::size_t n = 0;
    ((is_beside_row<field_type<T, I>> ? void() : void(fields[n++] = I)), ...);
    return fields;
}

}  // namespace detail

template <class T>
inline constexpr std::size_t member_count = detail::count_members<T>(std::make_index_sequence<field_count<T>>{});

/// Which fields the members are.
template <class T>
inline constexpr auto member_fields =
    detail::fields_of_members<T, member_count<T>>(std::make_index_sequence<field_count<T>>{});

/// Member `I` of an object, as an lvalue.
template <std::size_t I, class Object>
constexpr auto& get(Object& object) noexcept {
    return field<member_fields<std::remove_const_t<Object>>[I]>(object);
}

template <class T, std::size_t I>
using member_type = field_type<T, member_fields<T>[I]>;

namespace detail {

template <class T, std::size_t... I>
consteval auto names_of(std::index_sequence<I...>) {
    return std::array<std::string_view, sizeof...(I)>{class_members<T>::template name<member_fields<T>[I]>()...};
}

template <class T, std::size_t... I>
consteval auto addresses_of(std::index_sequence<I...>) {
    return std::array<const void*, sizeof...(I)>{static_cast<const void*>(&field<I>(specimen<T>.value))...};
}

}  // namespace detail

/// The names of all members, in order.
template <class T>
inline constexpr auto member_names = detail::names_of<T>(std::make_index_sequence<member_count<T>>{});

/// The index of a field of `T`, found by its address in the specimen; `field_count<T>` when it is none of them.
template <class T, auto Field>
consteval std::size_t find_field() {
    // Not a variable of its own: one would be emitted, and with it references to the specimen, which no linker finds.
    const auto addresses = detail::addresses_of<T>(std::make_index_sequence<field_count<T>>{});
    const void* const wanted = &(specimen<T>.value.*Field);
    std::size_t i = 0;
    while (i < addresses.size() && addresses[i] != wanted) ++i;
    return i;
}

template <class T, auto Field>
inline constexpr std::size_t field_index = find_field<T, Field>();

namespace detail {

template <class T, auto Member>
consteval std::size_t find_member() {
    if constexpr (member_count<T> == field_count<T>) {
        return find_field<T, Member>();
    } else {
        const std::size_t field = find_field<T, Member>();
        std::size_t i = 0;
        while (i < member_count<T> && member_fields<T>[i] != field) ++i;
        return i;
    }
}

}  // namespace detail

/// The index of a member of `T`; `member_count<T>` when it is none of them.
template <class T, auto Member>
inline constexpr std::size_t member_index = detail::find_member<T, Member>();

/// Calls `f(std::integral_constant<std::size_t, I>{}, member)` for each member, in order.
template <class Object, class Function>
constexpr void for_each_member(Object& object, Function&& f) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (f(std::integral_constant<std::size_t, I>{}, get<I>(object)), ...);
    }(std::make_index_sequence<member_count<std::remove_const_t<Object>>>{});
}

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

}  // namespace covet::meta
