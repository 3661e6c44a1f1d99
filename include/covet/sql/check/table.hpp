#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/meta/member.hpp>
#include <covet/query/check/key.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/table.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// The rules of a table's definition that concern expressions and other models. They are asked when the table is created,
/// since until then neither need be known.
namespace covet::sql::check {

namespace detail {

template <class Leaves>
inline constexpr bool has_placeholder = false;
template <class... Leaves>
inline constexpr bool has_placeholder<type_list<Leaves...>> = (expr::is_placeholder<Leaves> || ...);

template <class Value, class Member>
consteval bool is_default() {
    if constexpr (expr::expression<Value> || expr::is_param<Value> || expr::detail::is_optional<Value>)
        return false;
    else
        return expr::goes_with<Value, Member>();
}

template <class Predicate, class Model>
consteval bool is_row_predicate() {
    if constexpr (!expr::check::predicate<Predicate>)
        return false;
    else
        return query::check::in_scope<Predicate, Model> && !expr::is_aggregated<Predicate> &&
               !expr::is_windowed<Predicate> && !has_placeholder<expr::leaves_of<Predicate>>;
}

template <auto... Members>
consteval bool is_referable() {
    return query::check::unique_key<meta::class_of<schema::first_member<Members...>>, Members...>;
}

struct harmless_entry {
    static constexpr bool fitting_default = true;
    static constexpr bool row_predicate = true;
    static constexpr bool referable = true;
};

/// What an entry of a definition keeps and breaks.
template <class T, class Entry>
struct entry_facts : harmless_entry {};

template <class T, auto Member, class Value>
struct entry_facts<T, schema::default_entry<Member, Value>> : harmless_entry {
    static constexpr bool fitting_default = is_default<Value, meta::value_of<Member>>();
};

template <class T, class Predicate>
struct entry_facts<T, schema::check_entry<Predicate>> : harmless_entry {
    static constexpr bool row_predicate = is_row_predicate<Predicate, T>();
};

template <class T, class Predicate, auto... Parts>
    requires(!std::same_as<Predicate, schema::no_predicate>)
struct entry_facts<T, schema::index_entry<Predicate, Parts...>> : harmless_entry {
    static constexpr bool row_predicate = is_row_predicate<Predicate, T>();
};

template <class T, class Members, auto... Referenced>
struct entry_facts<T, schema::foreign_key_entry<Members, schema::member_list<Referenced...>>> : harmless_entry {
    static constexpr bool referable = is_referable<Referenced...>();
};

template <class T, class Definition>
struct definition_facts;
template <class T, class... Entries>
struct definition_facts<T, schema::table_definition<Entries...>> {
    static constexpr bool fitting_defaults = (entry_facts<T, Entries>::fitting_default && ...);
    static constexpr bool row_predicates = (entry_facts<T, Entries>::row_predicate && ...);
    static constexpr bool referable = (entry_facts<T, Entries>::referable && ...);
};

template <class T>
using facts_of = definition_facts<T, std::remove_cv_t<decltype(schema::model<T>::definition)>>;

template <class T>
consteval bool is_creatable() {
    if constexpr (schema::check::sound_related_model<T>)
        return facts_of<T>::fitting_defaults && facts_of<T>::row_predicates && facts_of<T>::referable;
    else
        return false;
}

}  // namespace detail

/// A model whose table can be created.
template <class T>
concept creatable = detail::is_creatable<T>();

/// Speaks of the first rule that a model breaks as a table, if any.
template <class T>
consteval void has_table() {
    constexpr bool holds = creatable<T>;
    if constexpr (holds)
        return;
    else if constexpr (!schema::check::sound_related_model<T>)
        schema::check::is_related_model<T>();
    else if constexpr (!detail::facts_of<T>::fitting_defaults)
        static_assert(holds, "covet: default_value<…>() gives another type than the member's. Give a value of that type.");
    else if constexpr (!detail::facts_of<T>::row_predicates)
        static_assert(holds,
                      "covet: check() and partial_index() take a predicate over columns of the model itself, without "
                      "aggregates, window functions and param.");
    else
        static_assert(holds,
                      "covet: foreign_key() refers to members that are neither the primary key of their model nor "
                      "unique<…>() in it, in this order.");
}

}  // namespace covet::sql::check
