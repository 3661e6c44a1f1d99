#pragma once

#include <covet/query/check/distinct.hpp>
#include <covet/query/check/grouping.hpp>
#include <covet/query/check/lock.hpp>
#include <covet/query/check/names.hpp>
#include <covet/query/check/prefetch_joined.hpp>
#include <covet/query/check/select_related.hpp>
#include <covet/query/check/window.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/prefetch_clause.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/check/model.hpp>

/// \file
/// What a statement must have when it is complete, before it runs or shows its text.
namespace covet::query::check {

/// A query that reads.
template <class T>
concept reading = statement<T> && T::kind == statement_kind::select;

template <class T>
consteval bool has_rows() {
    if constexpr (reading<T>)
        return true;
    else if constexpr (statement<T>)
        return requires { requires T::template has<returning_clause>; };
    else
        return false;
}

/// A statement whose rows are read: a query, or one that says returning().
template <class T>
concept giving_rows = has_rows<T>();

/// A statement that changes rows.
template <class T>
concept writing = statement<T> && !reading<T>;

template <class Statement>
concept conditional = Statement::kind == statement_kind::insert || Statement::template has<where_clause> ||
                      Statement::template has<unconditional_clause>;

template <class Statement>
concept with_values = Statement::kind == statement_kind::erase || Statement::template has<set_clause> ||
                      Statement::template has<values_clause> ||
                      (Statement::kind == statement_kind::insert && Statement::template has<from_clause>);

template <class T>
concept broken = T::template has<broken_clause>;

/// Rows of a whole model are there, whatever is joined.
template <class T>
concept present_rows = T::template has<projection_clause> || !query::detail::holds_optional<scope_of<T>, typename T::source>;

/// Relations belong to objects of whole models.
template <class T>
concept having_relations = !prefetches<T> || !T::template has<projection_clause>;

template <class T>
consteval bool is_complete() {
    if constexpr (broken<T>)
        return false;
    else if constexpr (T::template has<compound_clause>)
        return true;
    else if constexpr (!schema::check::sound_model<typename T::model> || !sound_names_inside<T>)
        return false;
    else if constexpr (reading<T>)
        return reading_beside_models<T> && loading_relations_once<T> && sound_groups<T> && sound_windows<T> &&
               ordered_distinct<T> && lockable<T> && present_rows<T> && having_relations<T>;
    else
        return with_values<T> && conditional<T>;
}

/// A statement that keeps all rules but that of known names, which a statement around it may see to.
template <class T>
concept sound_part = statement<T> && is_complete<T>();

template <class T>
consteval bool is_whole() {
    if constexpr (sound_part<T>)
        return sound_names<T>;
    else
        return false;
}

template <class T>
concept sound_statement = is_whole<T>();

/// Speaks of the first rule that a statement breaks, if any, but for that of known names.
template <class T>
consteval void is_sound_part() {
    constexpr bool sound = sound_part<T>;
    if constexpr (sound || broken<T>)
        return;
    else if constexpr (!schema::check::sound_model<typename T::model>)
        schema::check::is_model<typename T::model>();
    else if constexpr (!sound_names_inside<T>)
        names_tables_once<T>();
    else if constexpr (reading<T> && !reading_beside_models<T>)
        reads_beside_models<T>();
    else if constexpr (reading<T> && !loading_relations_once<T>)
        loads_relations_once<T>();
    else if constexpr (reading<T>) {
        shows_groups<T>();
        if constexpr (sound_groups<T>) uses_named_windows<T>();
        if constexpr (sound_groups<T> && sound_windows<T>) orders_distinct_rows<T>();
        if constexpr (sound_groups<T> && sound_windows<T> && ordered_distinct<T>) locks_rows<T>();
        if constexpr (sound_groups<T> && sound_windows<T> && ordered_distinct<T> && lockable<T> && !having_relations<T>)
            static_assert(sound, "covet: prefetch_related<…>() loads relations of whole models, and select() reads something else. Leave one of them out.");
        else if constexpr (sound_groups<T> && sound_windows<T> && ordered_distinct<T> && lockable<T>)
            static_assert(sound, "covet: an outer join may leave no row of the model that this query reads. Say what to read in select().");
    } else if constexpr (!with_values<T>)
        static_assert(sound, "covet: this statement has no set(). Say which columns get which values.");
    else
        static_assert(sound,
                      "covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are "
                      "meant.");
}

/// Speaks of the first rule that a statement breaks, if any.
template <class T>
consteval void is_statement() {
    if constexpr (!broken<T> && !T::template has<compound_clause> && !schema::check::sound_model<typename T::model>) {
        schema::check::is_model<typename T::model>();
    } else {
        is_sound_part<T>();
        if constexpr (sound_part<T>) names_known_tables<T>();
    }
}

/// For calls that need a query.
template <class T>
consteval void is_query() {
    if constexpr (constexpr bool holds = reading<T>; holds)
        is_statement<T>();
    else
        static_assert(holds,
                      "covet: a query that reads begins with from<…>. Give update, erase and insert to run(), and SQL "
                      "written by hand to query<Row>(…).");
}

/// For calls that read rows: whether the statement has any.
template <class T>
consteval void is_giving_rows() {
    constexpr bool holds = giving_rows<T>;
    if constexpr (holds)
        return;
    else if constexpr (writing<T>)
        static_assert(holds,
                      "covet: this statement gives no rows to read. Give it to run(), or say returning(…) which columns to "
                      "read of the rows that it writes.");
    else
        is_query<T>();
}

/// For calls that change rows.
template <class T>
consteval void is_command() {
    if constexpr (constexpr bool holds = writing<T>; holds)
        is_statement<T>();
    else
        static_assert(holds,
                      "covet: run() takes update, erase, insert, or SQL written by hand. Give a query to all(), one(), "
                      "first(), count(), exists() or stream().");
}

}  // namespace covet::query::check
