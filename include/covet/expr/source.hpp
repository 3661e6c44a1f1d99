#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/model.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// What a column can belong to: a model's table, `alias<Model, "name">`, `derived<Row, "name">`, or a table reached by the
/// path of a relation. Each is a type, and so part of the type of its columns.
namespace covet {

template <class Model, fixed_string Name>
struct alias;

template <class Row, fixed_string Name>
struct derived;

}  // namespace covet

namespace covet::expr {

/// The table that field `Field` of `Source` leads to, joined once however often a statement names it.
template <class Source, std::size_t Field>
struct path {};

enum class source_kind { table, derived, path };

/// A model's table under its own name.
template <class Source>
struct source_traits {
    using row = Source;
    using root = Source;
    static constexpr source_kind kind = source_kind::table;
    static constexpr bool is_named = false;
    static constexpr bool is_optional = false;
    static constexpr std::string_view name = schema::model<Source>::table;
};

namespace detail {

template <class Source, class Row, source_kind Kind, fixed_string Name>
struct named_source {
    using row = Row;
    using root = Source;
    static constexpr source_kind kind = Kind;
    static constexpr bool is_named = true;
    static constexpr bool is_optional = false;
    static constexpr std::string_view name = Name.view();
};

}  // namespace detail

template <class Model, fixed_string Name>
struct source_traits<alias<Model, Name>> : detail::named_source<alias<Model, Name>, Model, source_kind::table, Name> {};

template <class Row, fixed_string Name>
struct source_traits<derived<Row, Name>> : detail::named_source<derived<Row, Name>, Row, source_kind::derived, Name> {};

/// The struct whose members are the columns.
template <class Source>
using row_of_source = typename source_traits<Source>::row;

/// What a statement reads by itself: the start of a path, and any other source as it is.
template <class Source>
using root_of = typename source_traits<Source>::root;

template <class Source>
inline constexpr bool is_path = source_traits<Source>::kind == source_kind::path;

template <class Source>
inline constexpr bool is_derived = source_traits<Source>::kind == source_kind::derived;

namespace detail {

/// `customer_country`: the members of the path, after the name of its start where that has one of its own.
template <class Source, std::size_t Field>
struct path_name {
    static constexpr std::string_view before = [] {
        if constexpr (is_path<Source> || source_traits<Source>::is_named)
            return source_traits<Source>::name;
        else
            return std::string_view{};
    }();
    static constexpr std::string_view member = meta::field_name<row_of_source<Source>, Field>;

    static constexpr auto letters = [] {
        constexpr std::size_t start = before.empty() ? 0 : before.size() + 1;
        fixed_string<start + member.size()> out;
        for (std::size_t i = 0; i < before.size(); ++i) out.data[i] = before[i];
        if (start > 0) out.data[before.size()] = '_';
        for (std::size_t i = 0; i < member.size(); ++i) out.data[start + i] = member[i];
        return out;
    }();
};

}  // namespace detail

template <class Source, std::size_t Field>
struct source_traits<path<Source, Field>> {
    using row = schema::target_of<row_of_source<Source>, Field>;
    using root = root_of<Source>;
    static constexpr source_kind kind = source_kind::path;
    static constexpr bool is_named = true;
    static constexpr bool is_optional = source_traits<Source>::is_optional || schema::may_lead_to_none<row_of_source<Source>, Field>();
    static constexpr std::string_view name = detail::path_name<Source, Field>::letters.view();
};

}  // namespace covet::expr
