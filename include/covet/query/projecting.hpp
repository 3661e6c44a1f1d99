#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/projection.hpp>
#include <covet/query/row.hpp>

#include <type_traits>
#include <utility>

/// \file
/// How select() is added to a statement.
namespace covet::query::detail {

template <class Row, class Query, class... Expressions>
constexpr auto projected(Query query, Expressions... expressions) {
    using scope = projection_scope<Query>;
    check::projects<Row, scope, Expressions...>();
    if constexpr (check::projectable<Row, scope, Expressions...>) {
        using row = typename row_of<Row, scope, Expressions...>::type;
        using clause = projection_clause<row, Expressions...>;
        return query::put(std::move(query), clause{{{{std::move(expressions)}...}}});
    } else if constexpr (!std::is_void_v<Row>) {
        // The rows keep their type, so that what is done with them is not wrong too.
        return broken(query::put(std::move(query), projection_clause<Row>{}));
    } else {
        return broken(std::move(query));
    }
}

}  // namespace covet::query::detail
