#pragma once

#include <covet/expr/check/distinct.hpp>
#include <covet/expr/json_array_agg.hpp>
#include <covet/sql/aggregate.hpp>
#include <covet/sql/call.hpp>

#include <concepts>
#include <cstdint>
#include <optional>

/// \file
/// FILTER. MySQL gets NULL, which an aggregate passes over, in the place of the argument where the predicate is not true.
namespace covet::sql {

namespace detail {

/// `CASE WHEN predicate THEN x END`
struct only_where {};

}  // namespace detail

template <class Value, class Predicate, class X>
struct expression_text<expr::node<detail::only_where, Value, Predicate, X>> {
    static constexpr void write(writer& out) {
        out.put("CASE WHEN ");
        sql::write<Predicate>(out);
        out.put(" THEN ");
        sql::write<X>(out);
        out.put(" END");
    }
};

namespace detail {

template <class Predicate, class X>
struct narrowed_argument {
    using type = expr::node<only_where, schema::nullable<expr::value_type_of<X>>, Predicate, X>;
};
template <class Predicate, class Value, class X>
struct narrowed_argument<Predicate, expr::node<expr::op::distinct_values, Value, X>> {
    using type = expr::node<expr::op::distinct_values, Value, typename narrowed_argument<Predicate, X>::type>;
};

/// The call that MySQL makes.
template <class Predicate, class Op, class... Arguments>
struct narrowed_call;
template <class Predicate, class Op, class X, class... Rest>
struct narrowed_call<Predicate, Op, X, Rest...> {
    using type = call_text<Op, typename narrowed_argument<Predicate, X>::type, Rest...>;
};
template <class Predicate>
struct narrowed_call<Predicate, expr::op::count_all> {
    using one = expr::node<only_where, std::optional<std::int64_t>, Predicate, query::constant<1>>;
    using type = call_text<expr::op::count, one>;
};

}  // namespace detail

template <class Predicate, class Op, class Value, class... Xs>
struct call_text<expr::op::filter, Predicate, expr::node<Op, Value, Xs...>> {
    using aggregate = call_text<Op, Xs...>;
    using narrowed = typename detail::narrowed_call<Predicate, Op, Xs...>::type;

    static constexpr void open(writer& out) { aggregate::open(out); }
    static constexpr void call(writer& out) {
        if (out.dialect() == mysql) {
            if (std::same_as<Op, expr::op::json_array_agg>) out.lack(feature::filter_of_json_array);
            narrowed::call(out);
        } else {
            detail::write_crossed<Predicate, expr::node<Op, Value, Xs...>>(out, " FILTER (WHERE ", aggregate::call);
            out.put(")");
        }
    }
    static constexpr void close(writer& out) { aggregate::close(out); }
};

}  // namespace covet::sql
