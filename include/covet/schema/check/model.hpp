#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/table.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

/// \file
/// The rules that a model keeps.
namespace covet::schema::check {

namespace detail {

template <class T, std::size_t... I>
consteval bool all_storable(std::index_sequence<I...>) {
    return (storable<meta::member_type<T, I>> && ...);
}

template <class T, auto Part>
consteval bool is_own_part() {
    if constexpr (meta::data_member_pointer<std::remove_cv_t<decltype(Part)>>)
        return std::derived_from<T, meta::class_of<Part>>;
    else
        return []<auto Member>(descending_member<Member>) { return is_own_part<T, Member>(); }(Part);
}

template <class T, auto... Parts>
inline constexpr bool own_parts = (is_own_part<T, Parts>() && ...);

// One overload for each kind of entry that names members.
template <class T, auto... M>
consteval bool is_own(primary_key_entry<M...>*) { return own_parts<T, M...>; }
template <class T, auto M>
consteval bool is_own(generated_key_entry<M>*) { return own_parts<T, M>; }
template <class T, auto... M>
consteval bool is_own(unique_entry<M...>*) { return own_parts<T, M...>; }
template <class T, class P, auto... M>
consteval bool is_own(index_entry<P, M...>*) { return own_parts<T, M...>; }
template <class T, auto M, class V>
consteval bool is_own(default_entry<M, V>*) { return own_parts<T, M>; }
template <class T, auto M>
consteval bool is_own(column_name_entry<M>*) { return own_parts<T, M>; }
template <class T, auto M>
consteval bool is_own(column_type_entry<M>*) { return own_parts<T, M>; }
template <class T, auto... M, class R>
consteval bool is_own(foreign_key_entry<member_list<M...>, R>*) { return own_parts<T, M...>; }
template <class T>
consteval bool is_own(void*) { return true; }

template <class T, class... Entries>
consteval bool names_own_members(const table_definition<Entries...>&) {
    return (is_own<T>(static_cast<Entries*>(nullptr)) && ...);
}

}  // namespace detail

/// A plain struct, or a class that came in through Boost.Hana's Struct.
template <class T>
concept model_class = meta::reflectable<T>;

template <class T>
concept storable_members = detail::all_storable<T>(std::make_index_sequence<meta::member_count<T>>{});

/// Speaks of the first rule that a class breaks as a model, if any.
template <class T>
consteval void is_model() {
    if constexpr (!model_class<T>)
        static_assert(model_class<T>,
                      "covet: a model is a plain struct: no constructor, base or private member. For another class "
                      "include <covet/hana.hpp> and describe it to Boost.Hana.");
    else
        static_assert(storable_members<T>,
                      "covet: a member of this model has a type with no column mapping. Specialize covet::column_type "
                      "for it (text is stored from std::string, bytes from covet::bytes).");
}

}  // namespace covet::schema::check
