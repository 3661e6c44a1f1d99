#pragma once

#include <covet/expr/column.hpp>

/// \file
/// The row that an insert proposes, as what it writes into the row that it meets sees it:
///
///     insert<Visit>.set(…).on_conflict<&Visit::page>().do_update(col<&Visit::hits> = col<&Visit::hits> + excluded<&Visit::hits>)
namespace covet::query {

template <class Model>
struct proposed {};

}  // namespace covet::query

namespace covet::expr {

template <class Model>
struct source_traits<query::proposed<Model>> {
    using row = Model;
    using root = query::proposed<Model>;
    static constexpr source_kind kind = source_kind::table;
    static constexpr bool is_named = false;
    static constexpr bool is_optional = false;
    static constexpr std::string_view name = "excluded";
};

template <auto Member>
consteval auto make_proposed_column() {
    if constexpr (check::names_a_member<Member>) {
        return make_column<query::proposed<meta::class_of<Member>>, Member>();
    } else {
        check::names_members<Member>();
        return invalid{};
    }
}

}  // namespace covet::expr

namespace covet {

/// A column of the row that could not be inserted, for `do_update`.
template <auto Member>
inline constexpr auto excluded = expr::make_proposed_column<Member>();

}  // namespace covet
