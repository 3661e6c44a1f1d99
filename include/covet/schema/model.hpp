#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/core/fixed_string.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/check/members.hpp>
#include <covet/schema/check/table.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/relation.hpp>
#include <covet/schema/table.hpp>
#include <covet/schema/types.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// A model as its table: the names, types and keys of its columns, all constants.
///
///     static_assert(schema::model<Order>::table == "order");
///     static_assert(schema::model<Order>::columns[2].name == "total");
namespace covet::schema {

struct column_facts {
    std::string_view name{};
    type_description type{};
    bool nullable{};
    bool key{};        // part of the primary key
    bool generated{};  // its value comes from the database
    bool has_default{};
};

namespace detail {

template <class T>
concept has_table_function = requires { T::table(); };

template <class T>
concept has_table_of_objects = requires(const T& object) { object.table(); };

template <class T>
inline constexpr bool has_external_table = !std::same_as<std::remove_cvref_t<decltype(table_for<T>)>, no_predicate>;

template <class T>
constexpr auto declared_table() {
    if constexpr (has_external_table<T>)
        return table_for<T>;
    else if constexpr (has_table_function<T>)
        return T::table();
    else if constexpr (has_table_of_objects<T>)
        return no_predicate{};
    else
        return covet::table();
}

template <class T>
using declared_table_of = std::remove_cvref_t<decltype(declared_table<T>())>;

/// The definition of a model's table; none of it when it breaks a rule.
template <class T>
constexpr auto table_of() {
    if constexpr (check::sound_table<declared_table_of<T>, T>)
        return declared_table<T>();
    else
        return covet::table();
}

template <class T, auto... Members>
constexpr auto indexes_of(primary_key_entry<Members...>*) {
    return std::array<std::size_t, sizeof...(Members)>{meta::member_index<T, Members>...};
}
template <class T, auto Member>
constexpr auto indexes_of(generated_key_entry<Member>*) {
    return std::array{meta::member_index<T, Member>};
}
template <class T>
constexpr auto indexes_of(void*) {
    return std::array<std::size_t, 0>{};
}

/// The members of the primary key by what `table()` says: empty when it says nothing.
template <class T, class... Entries>
constexpr auto declared_key(const table_definition<Entries...>&) {
    constexpr std::size_t size = (indexes_of<T>(static_cast<Entries*>(nullptr)).size() + ... + 0);
    std::array<std::size_t, size> key{};
    std::size_t n = 0;
    [[maybe_unused]] auto add = [&](const auto& indexes) {
        for (const std::size_t i : indexes) key[n++] = i;
    };
    (add(indexes_of<T>(static_cast<Entries*>(nullptr))), ...);
    return key;
}

template <class T>
constexpr std::size_t index_of_id() {
    for (std::size_t i = 0; i < meta::member_count<T>; ++i)
        if (meta::member_names<T>[i] == "id") return i;
    return meta::member_count<T>;
}

/// Without a word from `table()`, a member named `id` is the key.
template <class T, class Definition>
constexpr auto primary_key(const Definition& definition) {
    if constexpr (constexpr std::size_t id = index_of_id<T>(); decltype(declared_key<T>(definition)){}.size() > 0)
        return declared_key<T>(definition);
    else if constexpr (id < meta::member_count<T>)
        return std::array{id};
    else
        return std::array<std::size_t, 0>{};
}

template <class T, std::size_t I>
inline constexpr bool is_integer_member =
    std::integral<meta::member_type<T, I>> && !std::same_as<meta::member_type<T, I>, bool>;

/// The index of the column whose value the database generates; the number of members when there is none.
template <class T, class... Entries>
constexpr std::size_t generated_column(const table_definition<Entries...>& definition) {
    std::size_t found = meta::member_count<T>;
    [[maybe_unused]] auto look = [&]<class Entry>(Entry*) {
        if constexpr (requires { []<auto M>(generated_key_entry<M>*) {}(static_cast<Entry*>(nullptr)); })
            found = indexes_of<T>(static_cast<Entry*>(nullptr))[0];
    };
    (look(static_cast<Entries*>(nullptr)), ...);
    if constexpr (constexpr std::size_t id = index_of_id<T>(); id < meta::member_count<T>)
        if (is_integer_member<T, id> && declared_key<T>(definition).size() == 0) found = id;
    return found;
}

// What single entries say of a column.
template <class T, auto Member>
constexpr void apply(auto& columns, const column_name_entry<Member>& entry) {
    columns[meta::member_index<T, Member>].name = entry.name;
}
template <class T, auto Member, class Value>
constexpr void apply(auto& columns, const default_entry<Member, Value>&) {
    columns[meta::member_index<T, Member>].has_default = true;
}
template <class T>
constexpr void apply(auto&, const auto&) {}

/// Nothing of a type without a mapping, of which the model's check speaks.
template <class T>
consteval type_description type_of() {
    if constexpr (bindable<T>)
        return codec<T>::type;
    else
        return {};
}

/// `customer_id` of a relation `customer`.
template <class T, std::size_t I>
struct relation_column {
    static constexpr std::string_view member = meta::member_names<T>[I];
    static constexpr auto letters = [] {
        fixed_string<member.size() + 3> out;
        for (std::size_t i = 0; i < member.size(); ++i) out.data[i] = member[i];
        for (std::size_t i = 0; i < 3; ++i) out.data[member.size() + i] = "_id"[i];
        return out;
    }();
};

template <class T, std::size_t I>
consteval std::string_view column_name_of() {
    if constexpr (is_relation<meta::member_type<T, I>>)
        return relation_column<T, I>::letters.view();
    else
        return meta::member_names<T>[I];
}

template <class T, class... Entries, std::size_t... I>
constexpr auto columns_of(const table_definition<Entries...>& definition, std::index_sequence<I...>) {
    const std::size_t generated = generated_column<T>(definition);
    std::array<column_facts, sizeof...(I)> columns{
        column_facts{column_name_of<T, I>(), type_of<meta::member_type<T, I>>(), is_nullable<meta::member_type<T, I>>,
                     false, I == generated}...};
    for (const std::size_t i : primary_key<T>(definition)) columns[i].key = true;
    unpack(definition.entries, [&](const Entries&... entries) { (apply<T>(columns, entries), ...); });
    return columns;
}

template <class T>
struct model_facts {
    static constexpr auto definition = table_of<T>();

    static constexpr std::string_view table = definition.name.empty() ? meta::snake_case_name<T> : definition.name;

    /// By the index of the member.
    static constexpr auto columns = columns_of<T>(definition, std::make_index_sequence<meta::member_count<T>>{});

    /// The members of the primary key, in its order; empty when the model has none.
    static constexpr auto key = primary_key<T>(definition);

    static constexpr bool has_key = key.size() > 0;

    /// The member whose value the database generates, `columns.size()` when there is none.
    static constexpr std::size_t generated = generated_column<T>(definition);

    static constexpr bool has_generated_key = generated < columns.size();
};

/// What is known of a class that is no model.
struct no_facts {
    static constexpr table_definition<> definition{};
    static constexpr std::string_view table{};
    static constexpr std::array<column_facts, 0> columns{};
    static constexpr std::array<std::size_t, 0> key{};
    static constexpr bool has_key = false;
    static constexpr std::size_t generated = 0;
    static constexpr bool has_generated_key = false;
};

}  // namespace detail

/// Says nothing of broken rules: check::is_model does, where a program makes use of the model.
template <class T>
struct model : std::conditional_t<check::has_columns<T>, detail::model_facts<T>, detail::no_facts> {};

}  // namespace covet::schema

template <class Model, class Key>
covet::belongs_to<Model, Key>::belongs_to(const Model& object)
    : key_{meta::get<schema::model<Model>::key[0]>(object)}, object_{schema::related<Model>::make(object)} {}

template <class Model, class Key>
covet::belongs_to<Model, Key>::belongs_to(Model&& object)
    : key_{meta::get<schema::model<Model>::key[0]>(object)}, object_{schema::related<Model>::make(std::move(object))} {}
