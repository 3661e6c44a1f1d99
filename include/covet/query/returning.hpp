#pragma once

#include <covet/expr/constant.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/returning.hpp>
#include <covet/query/row.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `RETURNING`: the rows that a statement writes, read as those of a query are.
///
///     std::vector<Order> paid = db.all(update<Order>.set(…).where(…).returning());
///
/// All is written, however many of the rows are read.
namespace covet::query::detail {

template <class Row, class Statement, class... Expressions>
constexpr auto returned(Statement statement, Expressions... expressions) {
    using model = typename Statement::model;
    using source = typename Statement::source;
    if constexpr (std::is_void_v<Row> && sizeof...(Expressions) == 0) {
        return query::put(std::move(statement), returning_clause<model>{});
    } else {
        check::returns<Row, source, Expressions...>();
        if constexpr (check::returnable<Row, source, Expressions...>) {
            using row = typename row_of<Row, scope_of_one<source>, Expressions...>::type;
            return query::put(std::move(statement), returning_clause<row, Expressions...>{{{{std::move(expressions)}...}}});
        } else {
            using row = std::conditional_t<std::is_void_v<Row>, model, Row>;
            return broken(query::put(std::move(statement), returning_clause<row>{}));
        }
    }
}

}  // namespace covet::query::detail
