#pragma once

#include <covet/query/build.hpp>
#include <covet/query/returning.hpp>

#include <utility>

/// \file
/// `DELETE` of many rows at once.
///
///     db.run(erase<Order>.where(col<&Order::total> == 0.0));
///
/// Without `where` it does not run, unless `unconditionally()` says that all rows are meant.
namespace covet::query {

template <class Model, class... Clauses>
struct erase_statement : clause_list<erase_statement<Model, Clauses...>, Clauses...> {
    using source = Model;
    using model = expr::row_of_source<Model>;
    static constexpr statement_kind kind = statement_kind::erase;

    /// Rows that satisfy a predicate; a second call narrows the first.
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) const& {
        return detail::restricted(*this, std::move(predicate)...);
    }
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) && {
        return detail::restricted(std::move(*this), std::move(predicate)...);
    }

    /// All rows are meant.
    constexpr auto unconditionally() const {
        return query::put(*this, unconditional_clause<>{});
    }

    /// What is read of each row that it deletes: expressions as `select` takes them, or without any the whole row.
    template <class Row = void, class... Expressions>
    constexpr auto returning(Expressions&&... expressions) const {
        return detail::returned<Row>(*this, expr::selected(std::forward<Expressions>(expressions))...);
    }
};

}  // namespace covet::query

namespace covet {

template <class Model>
inline constexpr query::erase_statement<Model> erase{};

}  // namespace covet
