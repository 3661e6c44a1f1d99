#pragma once

#include <covet/expr/logical.hpp>
#include <covet/expr/source.hpp>
#include <covet/expr/when.hpp>
#include <covet/query/check/related.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/select.hpp>
#include <covet/query/subquery.hpp>
#include <covet/schema/join_row.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

/// \file
/// What the rows that a relation leads to are like, and how many there are, without a join that would repeat the rows of the
/// query. The predicate is over the model that the relation leads to.
///
///     from<Customer>.where(any<&Customer::orders>(col<&Order::total> > 100.0))
///     from<Customer>.where(none<&Customer::orders>() or every<&Customer::orders>(col<&Order::total> < 5.0))
///     from<Customer>.order_by(desc(count<&Customer::orders>()))
///     from<Customer>.where(any<&Customer::orders, &Order::items>(col<&Item::price> > 9.0))    // over several relations
///
/// They start at the class of the first member, or at a table that is named before it: `any<c, &Customer::orders>()` where c is
/// an alias, `any<Note, &Base::tags>()` where the relation is a member of a base class.
namespace covet::expr {

/// What is asked of the rows: whether there is one, whether there is one for which the predicate is not true, how many there are.
enum class rows_asked { any, any_not, count };

namespace op {
/// `Path` leads to the rows; its steps are of any kind. The operands are a query of them, which holds the predicate, and the
/// columns that the first step begins with.
template <rows_asked Asked, class Path>
struct related {
    static constexpr null_rule nulls = null_rule::never;
};
}  // namespace op

}  // namespace covet::expr

namespace covet::query {

/// With a value in the place of the placeholder in the predicate; `when` finds it by the query.
template <class Row, class Predicate, class Optional>
constexpr auto filled(subquery<select_query<Row, where_clause<Predicate>>> rows, Optional&& from) {
    auto predicate = expr::detail::filled(Predicate(element<0>(rows.query.template get<where_clause>().expressions)),
                                          std::forward<Optional>(from));
    using query = select_query<Row, where_clause<decltype(predicate)>>;
    return subquery<query>{query{{{}, {{{{std::move(predicate)}}}}}}};
}

namespace detail {

template <class Row, class... Predicates>
constexpr auto rows_where(Predicates... predicate) {
    if constexpr (sizeof...(Predicates) == 0)
        return select_query<Row>{};
    else
        return query::put(select_query<Row>{}, make_clause<where_clause>(std::move(predicate)...));
}

template <expr::rows_asked Asked, class Path, class Source, auto First, class Query>
constexpr auto make_related(Query rows) {
    using value = std::conditional_t<Asked == expr::rows_asked::count, std::int64_t, bool>;
    using row = expr::row_of_source<Source>;
    using link = schema::link<row, meta::field_index<row, First>>;
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return expr::make_node<expr::op::related<Asked, Path>, value>(subquery<Query>{std::move(rows)},
                                                                      expr::column<Source, link::own[I]>{}...);
    }(std::make_index_sequence<link::own.size()>{});
}

/// `Source` is where the path of members begins.
template <expr::rows_asked Asked, class Source, auto First, auto... Rest, class... Predicates>
constexpr auto related_rows(Predicates... predicate) {
    using row = expr::row_of_source<Source>;
    check::follows_relations<row, First, Rest...>();
    if constexpr (check::relation_path<row, First, Rest...>) {
        using path = path_from<Source, First, Rest...>;
        using target = expr::row_of_source<path>;
        constexpr bool required = Asked == expr::rows_asked::any_not;
        check::asks_of_rows<required, target, Predicates...>();
        if constexpr (!expr::any_invalid<Predicates...> && check::row_predicate<required, target, Predicates...>)
            return make_related<Asked, path, Source, First>(rows_where<target>(std::move(predicate)...));
        else
            return expr::invalid{};
    } else {
        return expr::invalid{};
    }
}

/// The same from the class of the first member.
template <expr::rows_asked Asked, auto First, auto... Rest, class... Predicates>
constexpr auto related_rows_of_class(Predicates... predicate) {
    if constexpr (expr::check::names_a_member<First>) {
        return related_rows<Asked, meta::class_of<First>, First, Rest...>(std::move(predicate)...);
    } else {
        check::follows_relations<void, First, Rest...>();
        return expr::invalid{};
    }
}

}  // namespace detail

}  // namespace covet::query

namespace covet {

/// Whether a relation leads to a row, or to one for which a predicate is true.
template <auto First, auto... Rest, class... Predicates>
constexpr auto any(Predicates... predicate) {
    return query::detail::related_rows_of_class<expr::rows_asked::any, First, Rest...>(std::move(predicate)...);
}
template <class Source, auto First, auto... Rest, class... Predicates>
constexpr auto any(Predicates... predicate) {
    return query::detail::related_rows<expr::rows_asked::any, Source, First, Rest...>(std::move(predicate)...);
}

/// Whether a relation leads to no row, or to none for which a predicate is true.
template <auto First, auto... Rest, class... Predicates>
constexpr auto none(Predicates... predicate) {
    return not any<First, Rest...>(std::move(predicate)...);
}
template <class Source, auto First, auto... Rest, class... Predicates>
constexpr auto none(Predicates... predicate) {
    return not any<Source, First, Rest...>(std::move(predicate)...);
}

/// Whether a predicate is true for each row that a relation leads to, be there any or none. Where it is NULL it is not true.
template <auto First, auto... Rest, class... Predicates>
constexpr auto every(Predicates... predicate) {
    return not query::detail::related_rows_of_class<expr::rows_asked::any_not, First, Rest...>(std::move(predicate)...);
}
template <class Source, auto First, auto... Rest, class... Predicates>
constexpr auto every(Predicates... predicate) {
    return not query::detail::related_rows<expr::rows_asked::any_not, Source, First, Rest...>(std::move(predicate)...);
}

/// How many rows a relation leads to, or how many for which a predicate is true: a `std::int64_t`. A row to which several ways
/// lead, over several relations, counts for each.
template <auto First, auto... Rest, class... Predicates>
constexpr auto count(Predicates... predicate) {
    return query::detail::related_rows_of_class<expr::rows_asked::count, First, Rest...>(std::move(predicate)...);
}
template <class Source, auto First, auto... Rest, class... Predicates>
constexpr auto count(Predicates... predicate) {
    return query::detail::related_rows<expr::rows_asked::count, Source, First, Rest...>(std::move(predicate)...);
}

}  // namespace covet
