#pragma once

#include <covet/expr/order.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/compound.hpp>
#include <covet/query/check/limit.hpp>
#include <covet/query/check/select_related.hpp>
#include <covet/query/row.hpp>
#include <covet/query/select.hpp>
#include <covet/query/subquery.hpp>
#include <covet/query/united.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `UNION`, `INTERSECT` and `EXCEPT`, alone or with `ALL`. Each call takes the rows of all that stands before it.
///
///     from<Order>.select(col<&Order::id>).union_all(from<Invoice>.select(col<&Invoice::order_id>)).limit(10)
namespace covet::query {

/// Queries whose rows are put together. `First` is the first of them.
template <class First, class... Clauses>
struct compound_query : clause_list<compound_query<First, Clauses...>, Clauses...> {
    using first = First;
    using source = rows_of<First>;
    using model = detail::compound_row<Clauses...>;
    static constexpr statement_kind kind = statement_kind::select;

    /// Terms are expressions that the first query selects, or `asc(x)`, `desc(x)` of such. A second call replaces the
    /// first.
    template <class... Terms>
    constexpr auto order_by(const Terms&...) const {
        check::order_selected<First, Terms...>();
        if constexpr (check::selected_terms<First, Terms...>)
            return query::put(*this, order_by_clause<detail::position_term<First, Terms>...>{});
        else
            return detail::broken(*this);
    }

    /// As of `select_query`, for the rows of all queries together.
    template <class Rows>
    constexpr auto limit(const Rows& rows) const {
        return counted<limit_clause>(rows);
    }
    template <class Rows>
    constexpr auto offset(const Rows& rows) const {
        return counted<offset_clause>(rows);
    }

    /// Breaks a rule: the rows are of no single query.
    template <auto... Path>
    constexpr auto select_related() const {
        check::is_no_compound<compound_query>();
        return detail::broken(*this);
    }

    template <auto... Path, class... Query>
    constexpr auto prefetch_related(const Query&...) const {
        check::is_no_compound<compound_query>();
        return detail::broken(*this);
    }

private:
    template <template <class...> class Clause, class Rows>
    constexpr auto counted(const Rows& rows) const {
        check::is_row_count<Rows>();
        if constexpr (check::row_count<Rows>)
            return query::put(*this, detail::make_clause<Clause>(detail::row_count(rows)));
        else
            return detail::broken(*this);
    }
};

namespace detail {

/// A compound takes another query as it is when nothing is said of the whole yet. INTERSECT binds more tightly than the
/// others on PostgreSQL and MySQL, so that what stands before it may have to become one query.
template <set_operation Operation, class Query>
consteval bool takes_another() {
    if constexpr (!Query::template has<compound_clause>)
        return false;
    else if constexpr (Query::template has<order_by_clause> || Query::template has<limit_clause> ||
                       Query::template has<offset_clause>)
        return false;
    else
        return !intersects<Operation> || only_intersects<expressions_in<compound_clause, Query>>;
}

template <set_operation Operation, class Left, class Right>
constexpr auto compound(Left left, Right right) {
    check::combines<Left, Right>();
    if constexpr (!check::combinable<Left, Right>) {
        return broken(std::move(left));
    } else if constexpr (Left::template has<with_clause>) {
        // As SQL reads it: WITH before the first query is for all.
        auto with = left.template get<with_clause>();
        return query::put(compound<Operation>(query::without<with_clause>(std::move(left)), std::move(right)), std::move(with));
    } else if constexpr (takes_another<Operation, Left>()) {
        return extended<compound_clause>(std::move(left), set_operand<Operation, Right>{{{{{std::move(right)}}}}});
    } else {
        using clause = compound_clause<subquery<Left>, set_operand<Operation, Right>>;
        return compound_query<Left, clause>{
            {{}, clause{{{{subquery<Left>{std::move(left)}}, {set_operand<Operation, Right>{{{{{std::move(right)}}}}}}}}}}};
    }
}

}  // namespace detail

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::union_all(Query other) const {
    return detail::compound<set_operation::union_all>(this->self(), std::move(other));
}

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::union_distinct(Query other) const {
    return detail::compound<set_operation::union_distinct>(this->self(), std::move(other));
}

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::intersect(Query other) const {
    return detail::compound<set_operation::intersect>(this->self(), std::move(other));
}

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::intersect_all(Query other) const {
    return detail::compound<set_operation::intersect_all>(this->self(), std::move(other));
}

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::except(Query other) const {
    return detail::compound<set_operation::except>(this->self(), std::move(other));
}

template <class Self, class... Clauses>
template <class Query>
constexpr auto clause_list<Self, Clauses...>::except_all(Query other) const {
    return detail::compound<set_operation::except_all>(this->self(), std::move(other));
}

}  // namespace covet::query
