#pragma once

#include <covet/meta/member.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/family.hpp>
#include <covet/schema/relation.hpp>
#include <covet/schema/table.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// The rules that a model keeps in what it says of its table. What concerns expressions and other models is checked
/// where the table is created (sql/check/table.hpp).
namespace covet::schema::check {

namespace detail {

template <auto Part>
inline constexpr bool names_a_member = meta::data_member_pointer<std::remove_cv_t<decltype(Part)>>;

/// Whether these are members of `T` or of its base.
template <class T, auto... Members>
consteval bool are_own() {
    if constexpr ((names_a_member<Members> && ...))
        return (std::derived_from<T, meta::class_of<Members>> && ...);
    else
        return false;
}

template <auto Member, auto... Members>
inline constexpr int times_named = (0 + ... + (meta::same_member<Member, Members> ? 1 : 0));

/// One member or more, none of them twice.
template <auto... Members>
inline constexpr bool is_list = sizeof...(Members) > 0 && ((times_named<Members, Members...> == 1) && ...);

/// The member of an index part, which may be `descending<…>`.
template <auto Part>
inline constexpr auto member_of_part = Part;
template <auto Member, descending_member<Member> Part>
inline constexpr auto member_of_part<Part> = Member;

struct harmless_entry {
    static constexpr int keys = 0;
    static constexpr bool own = true;
    static constexpr bool list = true;
    static constexpr bool integer = true;
    static constexpr bool alike = true;
    static constexpr bool relation = true;
};

/// What an entry of a definition keeps and breaks.
template <class T, class Entry>
struct entry_facts : harmless_entry {};

template <class T, auto... M>
struct entry_facts<T, primary_key_entry<M...>> : harmless_entry {
    static constexpr int keys = 1;
    static constexpr bool own = are_own<T, M...>();
    static constexpr bool list = is_list<M...>;
};

template <class T, auto M>
struct entry_facts<T, generated_key_entry<M>> : harmless_entry {
    static constexpr int keys = 1;
    static constexpr bool own = are_own<T, M>();
    static constexpr bool integer = [] {
        if constexpr (names_a_member<M>)
            return schema::detail::counting_integer<meta::value_of<M>>;
        else
            return false;
    }();
};

template <class T, auto... M>
struct entry_facts<T, unique_entry<M...>> : harmless_entry {
    static constexpr bool own = are_own<T, M...>();
    static constexpr bool list = is_list<M...>;
};

template <class T, class Predicate, auto... Parts>
struct entry_facts<T, index_entry<Predicate, Parts...>> : harmless_entry {
    static constexpr bool own = are_own<T, member_of_part<Parts>...>();
    static constexpr bool list = is_list<member_of_part<Parts>...>;
};

template <class T, auto M, class Value>
struct entry_facts<T, default_entry<M, Value>> : harmless_entry {
    static constexpr bool own = are_own<T, M>();
};

template <class T, auto M>
struct entry_facts<T, column_name_entry<M>> : harmless_entry {
    static constexpr bool own = are_own<T, M>();
};

template <class T, auto M>
struct entry_facts<T, column_type_entry<M>> : harmless_entry {
    static constexpr bool own = are_own<T, M>();
};

template <class T, auto... M, auto... R>
struct entry_facts<T, foreign_key_entry<member_list<M...>, member_list<R...>>> : harmless_entry {
    static constexpr bool own = are_own<T, M...>();
    static constexpr bool list = is_list<M...>;
    static constexpr bool alike = [] {
        if constexpr (sizeof...(M) != sizeof...(R) || !(names_a_member<R> && ...))
            return false;
        else
            return (comparable_types<meta::value_of<M>, meta::value_of<R>> && ...);
    }();
};

template <class T, auto M>
struct action_facts : harmless_entry {
    static constexpr bool own = are_own<T, M>();
    static constexpr bool relation = [] {
        if constexpr (own)
            return kind_of_relation<meta::value_of<M>> == relation_kind::belongs_to;
        else
            return true;
    }();
};
template <class T, auto M>
struct entry_facts<T, on_delete_entry<M>> : action_facts<T, M> {};
template <class T, auto M>
struct entry_facts<T, on_update_entry<M>> : action_facts<T, M> {};

template <class T, class Definition>
struct definition_facts {
    static constexpr bool sound = false;
};

template <class T, class... Entries>
struct definition_facts<T, table_definition<Entries...>> {
    static constexpr bool own = (entry_facts<T, Entries>::own && ...);
    static constexpr bool list = (entry_facts<T, Entries>::list && ...);
    static constexpr bool one_key = (entry_facts<T, Entries>::keys + ... + 0) <= 1;
    static constexpr bool integer = (entry_facts<T, Entries>::integer && ...);
    static constexpr bool alike = (entry_facts<T, Entries>::alike && ...);
    static constexpr bool relation = (entry_facts<T, Entries>::relation && ...);
    static constexpr bool sound = own && list && one_key && integer && alike && relation;
};

template <class T>
inline constexpr bool is_table_definition = false;
template <class... Entries>
inline constexpr bool is_table_definition<table_definition<Entries...>> = true;

}  // namespace detail

/// What `table()` gives.
template <class Definition>
concept defined_table = detail::is_table_definition<Definition>;

/// A definition that keeps all rules for a model `T`.
template <class Definition, class T>
concept sound_table = detail::definition_facts<T, Definition>::sound;

/// Speaks of the first rule that a model's definition of its table breaks, if any.
template <class T, class Definition>
consteval void defines_table() {
    using facts = detail::definition_facts<T, Definition>;
    constexpr bool sound = sound_table<Definition, T>;
    if constexpr (sound)
        return;
    else if constexpr (!defined_table<Definition>)
        static_assert(sound,
                      "covet: table() is a public static member function that returns covet::table(…), and table_for<T> "
                      "is a covet::table(…).");
    else if constexpr (!facts::own)
        static_assert(sound,
                      "covet: table() names a member of another struct. Keys, indexes and columns take members of the "
                      "model itself.");
    else if constexpr (!facts::list)
        static_assert(sound,
                      "covet: table() declares a key, an index or a constraint over no members, or over one twice. Name "
                      "each of its members once.");
    else if constexpr (!facts::one_key)
        static_assert(sound,
                      "covet: table() declares two primary keys. Give one primary_key<…>() with all its members, or one "
                      "generated_key<…>().");
    else if constexpr (!facts::integer)
        static_assert(sound, "covet: generated_key<…>() takes an integer member, since databases generate integers.");
    else if constexpr (!facts::relation)
        static_assert(sound,
                      "covet: on_delete<…>() and on_update<…>() name a belongs_to<…> of the model, whose foreign key acts. Give "
                      "other members a foreign_key<…>() with its actions.");
    else
        static_assert(sound,
                      "covet: foreign_key() refers to members of unlike number or types. Give one member of the other "
                      "model for each, of the same type.");
}

}  // namespace covet::schema::check
