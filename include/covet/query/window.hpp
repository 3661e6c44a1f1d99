#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/expr/window.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/window.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>

#include <utility>

namespace covet::query::detail {

/// A query with one more named window.
template <fixed_string Name, class Query, class Definition>
constexpr auto with_window(Query query, const Definition& definition) {
    check::names_window<Name, Query, Definition>();
    if constexpr (!expr::any_invalid<Definition> && check::named_window<Name, Query, Definition>)
        return extended<window_clause>(std::move(query), expr::make_node<expr::op::window_as<Name>, expr::windowless<void>>(
                                                             expr::window_node(definition)));
    else
        return broken(std::move(query));
}

}  // namespace covet::query::detail
