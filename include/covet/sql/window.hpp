#pragma once

#include <covet/expr/over.hpp>
#include <covet/expr/window_function.hpp>
#include <covet/sql/aggregate.hpp>
#include <covet/sql/call.hpp>
#include <covet/sql/filter.hpp>
#include <covet/sql/json_array_agg.hpp>
#include <covet/sql/string_agg.hpp>

#include <concepts>
#include <string_view>

/// \file
/// Window functions and OVER.
namespace covet::sql {

template <> inline constexpr function_name name_of_op<expr::op::row_number>{"ROW_NUMBER"};
template <> inline constexpr function_name name_of_op<expr::op::rank>{"RANK"};
template <> inline constexpr function_name name_of_op<expr::op::dense_rank>{"DENSE_RANK"};
template <> inline constexpr function_name name_of_op<expr::op::percent_rank>{"PERCENT_RANK"};
template <> inline constexpr function_name name_of_op<expr::op::cume_dist>{"CUME_DIST"};
template <> inline constexpr function_name name_of_op<expr::op::first_value>{"FIRST_VALUE"};
template <> inline constexpr function_name name_of_op<expr::op::last_value>{"LAST_VALUE"};

namespace detail {

/// A name and a constant behind the arguments.
template <class... Arguments>
constexpr void write_call_with_number(writer& out, std::string_view name, std::size_t number) {
    out.put(name).put("(");
    ((write<Arguments>(out), out.put(", ")), ...);
    out.put_number(number).put(")");
}

struct unwrapped_call {
    static constexpr void open(writer&) {}
    static constexpr void close(writer&) {}
};

/// LAG or LEAD, whose third argument MariaDB does not have.
template <std::size_t Rows, class X, class... Default>
constexpr void write_row_apart(writer& out, std::string_view name) {
    if (sizeof...(Default) > 0 && out.dialect() == mysql) out.lack(feature::default_of_lag);
    out.put(name).put("(");
    write<X>(out);
    out.put(", ").put_number(Rows);
    ((out.put(", "), write<Default>(out)), ...);
    out.put(")");
}

}  // namespace detail

template <std::size_t Buckets>
struct call_text<expr::op::ntile<Buckets>> : detail::unwrapped_call {
    static constexpr void call(writer& out) { detail::write_call_with_number<>(out, "NTILE", Buckets); }
};

template <std::size_t Row, class X>
struct call_text<expr::op::nth_value<Row>, X> : detail::unwrapped_call {
    static constexpr void call(writer& out) { detail::write_call_with_number<X>(out, "NTH_VALUE", Row); }
};

template <std::size_t Rows, class X, class... Default>
struct call_text<expr::op::lag<Rows>, X, Default...> : detail::unwrapped_call {
    static constexpr void call(writer& out) { detail::write_row_apart<Rows, X, Default...>(out, "LAG"); }
};

template <std::size_t Rows, class X, class... Default>
struct call_text<expr::op::lead<Rows>, X, Default...> : detail::unwrapped_call {
    static constexpr void call(writer& out) { detail::write_row_apart<Rows, X, Default...>(out, "LEAD"); }
};

namespace detail {

template <expr::frame_edge Edge, std::size_t Distance>
constexpr void write_bound(writer& out, expr::frame_bound<Edge, Distance>) {
    using expr::frame_edge;
    if (Edge == frame_edge::unbounded_preceding) out.put("UNBOUNDED PRECEDING");
    if (Edge == frame_edge::preceding) out.put_number(Distance).put(" PRECEDING");
    if (Edge == frame_edge::current_row) out.put("CURRENT ROW");
    if (Edge == frame_edge::following) out.put_number(Distance).put(" FOLLOWING");
    if (Edge == frame_edge::unbounded_following) out.put("UNBOUNDED FOLLOWING");
}

constexpr void write_frame(writer&, expr::usual_frame) {}
template <expr::frame_unit Unit, class Start, class End>
constexpr void write_frame(writer& out, expr::frame<Unit, Start, End>) {
    using expr::frame_unit;
    if (Unit == frame_unit::groups && out.dialect() == mysql) out.lack(feature::groups_frame);
    out.put(Unit == frame_unit::rows ? "ROWS" : Unit == frame_unit::range ? "RANGE" : "GROUPS").put(" BETWEEN ");
    write_bound(out, Start{});
    out.put(" AND ");
    write_bound(out, End{});
}

template <class Term>
constexpr void write_partition_term(writer& out, separator& comma) {
    if constexpr (!expr::is_order_term<Term>) {
        comma(out);
        write<Term>(out);
    }
}

template <class Term>
constexpr void write_order_term(writer& out, separator& comma) {
    if constexpr (expr::is_order_term<Term>) {
        comma(out);
        write<Term>(out);
    }
}

}  // namespace detail

template <class Value, class Frame, class... Terms>
struct expression_text<expr::node<expr::op::window<Frame>, Value, Terms...>> {
    static constexpr bool is_parted = (!expr::is_order_term<Terms> || ...);
    static constexpr bool is_ordered = (expr::is_order_term<Terms> || ...);

    static constexpr void write(writer& out) {
        separator space{" "}, comma, order_comma;
        out.put("(");
        if (is_parted) {
            space(out);
            out.put("PARTITION BY ");
            (detail::write_partition_term<Terms>(out, comma), ...);
        }
        if (is_ordered) {
            space(out);
            out.put("ORDER BY ");
            (detail::write_order_term<Terms>(out, order_comma), ...);
        }
        if (Frame::is_given) space(out);
        detail::write_frame(out, Frame{});
        out.put(")");
    }
};

template <class Value, fixed_string Name>
struct expression_text<expr::node<expr::op::window_name<Name>, Value>> {
    static constexpr void write(writer& out) { out.put_name(Name.view()); }
};

template <class Value, fixed_string Name, class Window>
struct expression_text<expr::node<expr::op::window_as<Name>, Value, Window>> {
    static constexpr void write(writer& out) {
        out.put_name(Name.view()).put(" AS ");
        sql::write<Window>(out);
    }
};

namespace detail {

template <class Call>
struct function_of;
template <class Op, class Value, class... Arguments>
struct function_of<expr::node<expr::op::windowed<Op>, Value, Arguments...>> {
    using op = Op;
    using text = call_text<Op, Arguments...>;
};
template <class Value, class Predicate, class FilteredOp, class FilteredValue, class... Arguments>
struct function_of<expr::node<expr::op::windowed<expr::op::filter>, Value, Predicate,
                              expr::node<expr::op::windowed<FilteredOp>, FilteredValue, Arguments...>>> {
    using op = FilteredOp;
    using text = call_text<expr::op::filter, Predicate, expr::node<FilteredOp, FilteredValue, Arguments...>>;
};

}  // namespace detail

template <class Value, class Call, class Window>
struct expression_text<expr::node<expr::op::over, Value, Call, Window>> {
    using function = detail::function_of<Call>;

    static constexpr void write(writer& out) {
        constexpr bool makes_array = std::same_as<typename function::op, expr::op::json_array_agg>;
        constexpr bool is_statistic = std::derived_from<typename function::op, expr::op::statistic>;
        constexpr bool joins = !makes_array && std::derived_from<typename function::op, expr::op::aggregate_in_order>;
        if (is_statistic && out.dialect() == sqlite) out.lack(feature::statistic_over_window);
        if (joins && out.dialect() == mysql) out.lack(feature::string_agg_over_window);
        if (makes_array && out.dialect() != postgresql) out.lack(feature::json_array_over_window);
        function::text::open(out);
        function::text::call(out);
        out.put(" OVER ");
        sql::write<Window>(out);
        function::text::close(out);
    }
};

}  // namespace covet::sql
