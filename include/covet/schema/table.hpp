#pragma once

#include <covet/core/tuple.hpp>
#include <covet/schema/description.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

/// \file
/// What a model says of its table beyond its members.
///
///     struct Customer {
///         std::int64_t id{};
///         std::string name, email;
///         static consteval auto table() {
///             return covet::table("customers").unique<&Customer::email>().index<&Customer::name>();
///         }
///     };
///
/// For a struct that cannot be edited, specialize `covet::table_for`:
///
///     template <>
///     inline constexpr auto covet::table_for<legacy::User> = covet::table("usr").primary_key<&legacy::User::login>();
namespace covet::schema {

/// A member in an index, in descending order.
template <auto Member>
struct descending_member {};

/// A list of members, where one alone would not do: `foreign_key(members<&A::x, &A::y>, …)`, and as a path, of which each leads
/// to the model of the next, `select_related<members<&A::b, &B::c>, members<&A::d>>()`.
template <auto... Members>
struct member_list {};

template <class T>
inline constexpr bool is_member_list = false;
template <auto... Members>
inline constexpr bool is_member_list<member_list<Members...>> = true;

template <auto First, auto...>
inline constexpr auto first_member = First;

struct foreign_key_actions {
    action on_delete = action::no_action;
    action on_update = action::no_action;
};

template <auto... Members>
struct primary_key_entry {};

template <auto Member>
struct generated_key_entry {};

template <auto... Members>
struct unique_entry {
    std::string_view name{};
};

/// `Parts` are member pointers and `descending_member`s.
template <class Predicate, auto... Parts>
struct index_entry {
    std::string_view name{};
    Predicate predicate{};
};

template <class Predicate>
struct check_entry {
    std::string_view name{};
    Predicate predicate{};
};

template <auto Member, class Value>
struct default_entry {
    Value value{};
};

template <auto Member>
struct column_name_entry {
    std::string_view name{};
};

template <auto Member>
struct column_type_entry {
    std::string_view type{};
};

template <class Members, class Referenced>
struct foreign_key_entry {
    foreign_key_actions actions{};
};

/// What becomes of the rows whose relation points at a row that is deleted, or whose key changes.
template <auto Relation>
struct on_delete_entry {
    action what{};
};
template <auto Relation>
struct on_update_entry {
    action what{};
};

/// An index over all rows.
struct no_predicate {};

template <class... Entries>
struct table_definition {
    std::string_view name{};
    [[no_unique_address]] basic_tuple<Entries...> entries{};

    /// A natural or composite key: the program gives its values.
    template <auto... Members>
    consteval auto primary_key() const {
        return with(primary_key_entry<Members...>{});
    }

    /// An integral key that the database gives, for one that is not named `id`.
    template <auto Member>
    consteval auto generated_key() const {
        return with(generated_key_entry<Member>{});
    }

    /// Names of keys, indexes and constraints are made from the table's and the columns' unless given.
    template <auto... Members>
    consteval auto unique(std::string_view constraint_name = {}) const {
        return with(unique_entry<Members...>{constraint_name});
    }

    /// `index<&T::a, descending<&T::b>>()`
    template <auto... Parts>
    consteval auto index(std::string_view index_name = {}) const {
        return with(index_entry<no_predicate, Parts...>{index_name});
    }

    /// An index over the rows that satisfy a predicate. MySQL has none: creating the table there is an error.
    template <auto... Parts, class Predicate>
    consteval auto partial_index(Predicate predicate, std::string_view index_name = {}) const {
        return with(index_entry<Predicate, Parts...>{index_name, predicate});
    }

    /// `check("total_is_positive", col<&Order::total> > 0.0)`
    template <class Predicate>
    consteval auto check(std::string_view constraint_name, Predicate predicate) const {
        return with(check_entry<Predicate>{constraint_name, predicate});
    }

    /// What the database stores in an insert that does not name the column.
    template <auto Member, class Value>
    consteval auto default_value(Value value) const {
        return with(default_entry<Member, Value>{value});
    }

    /// A column that is not named as its member.
    template <auto Member>
    consteval auto column(std::string_view column_name) const {
        return with(column_name_entry<Member>{column_name});
    }

    /// The column's type in DDL, in the place of the one that covet chooses: `column_type<&T::code>("CHAR(3)")`.
    template <auto Member>
    consteval auto column_type(std::string_view sql_type) const {
        return with(column_type_entry<Member>{sql_type});
    }

    /// `foreign_key<&Order::customer_id, &Customer::id>({.on_delete = action::cascade})`
    template <auto Member, auto Referenced>
    consteval auto foreign_key(foreign_key_actions actions = {}) const {
        return foreign_key(member_list<Member>{}, member_list<Referenced>{}, actions);
    }

    /// A composite one: `foreign_key(members<&A::x, &A::y>, members<&B::x, &B::y>)`.
    template <auto... Members, auto... Referenced>
    consteval auto foreign_key(member_list<Members...>, member_list<Referenced...>,
                               foreign_key_actions actions = {}) const {
        return with(foreign_key_entry<member_list<Members...>, member_list<Referenced...>>{actions});
    }

    /// What the foreign key of a `belongs_to` does: `on_delete<&Order::customer>(action::cascade)`. A `foreign_key` over the
    /// same members stands in its place.
    template <auto Relation>
    consteval auto on_delete(action what) const {
        return with(on_delete_entry<Relation>{what});
    }
    template <auto Relation>
    consteval auto on_update(action what) const {
        return with(on_update_entry<Relation>{what});
    }

private:
    template <class Entry>
    consteval auto with(Entry entry) const {
        return unpack(entries, [&](const Entries&... before) {
            return table_definition<Entries..., Entry>{name, basic_tuple<Entries..., Entry>{{{before}..., {entry}}}};
        });
    }
};

}  // namespace covet::schema

namespace covet {

using schema::action;

/// The start of a table's definition. Without a name the table is named after the struct, in snake_case.
consteval auto table(std::string_view name = {}) { return schema::table_definition<>{name}; }

/// To be specialized for structs that cannot have a `table()` of their own.
template <class T>
inline constexpr schema::no_predicate table_for{};

template <auto Member>
inline constexpr schema::descending_member<Member> descending{};

template <auto... Members>
inline constexpr schema::member_list<Members...> members{};

}  // namespace covet
