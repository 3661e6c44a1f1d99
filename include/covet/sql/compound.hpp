#pragma once

#include <covet/query/compound.hpp>
#include <covet/sql/select.hpp>

#include <array>
#include <string_view>
#include <type_traits>

/// \file
/// The text of UNION, INTERSECT and EXCEPT.
namespace covet::sql {

template <std::size_t Index, class Value>
struct expression_text<query::result_column<Index, Value>> {
    static constexpr void write(writer& out) { out.put_number(Index + 1); }
};

namespace detail {

consteval std::string_view operation_text(query::set_operation operation) {
    switch (operation) {
        case query::set_operation::union_all: return " UNION ALL ";
        case query::set_operation::intersect: return " INTERSECT ";
        case query::set_operation::intersect_all: return " INTERSECT ALL ";
        case query::set_operation::except: return " EXCEPT ";
        case query::set_operation::except_all: return " EXCEPT ALL ";
        default: return " UNION ";
    }
}

/// A part with an order, a limit or parts of its own is put into a subquery, as SQLite knows no parentheses around parts.
template <class Query>
inline constexpr bool is_simple_part =
    !Query::template has<query::compound_clause> && !Query::template has<query::with_clause> &&
    !Query::template has<query::order_by_clause> && !Query::template has<query::limit_clause> &&
    !Query::template has<query::offset_clause> && !Query::template has<query::lock_clause> &&
    query::expressions_in<query::values_clause, Query>::size <= 1;

template <class Named, class Query>
constexpr void write_part(writer& out, std::type_identity<query::subquery<Query>>) {
    if constexpr (is_simple_part<Query>) {
        write_query<Query, Named>(out);
    } else {
        out.put("SELECT * FROM ");
        write_subquery<Query, Named>(out);
        out.put(" AS ").put_name("part");
    }
}

template <class Named, query::set_operation Operation, class Query>
constexpr void write_part(writer& out, std::type_identity<query::set_operand<Operation, Query>>) {
    constexpr bool all = Operation == query::set_operation::intersect_all || Operation == query::set_operation::except_all;
    if (all && out.dialect() == sqlite) out.lack(feature::all_of_set_operation);
    out.put(operation_text(Operation));
    write_part<void>(out, std::type_identity<query::subquery<Query>>{});
}

template <class Query, class Named>
constexpr void write_compound(writer& out) {
    const bool outer = out.set_outer(true);  // any part may have NULL where the first has none
    write_with<Query>(out);
    [&out]<class... Parts>(type_list<Parts...>) {
        (write_part<Named>(out, std::type_identity<Parts>{}), ...);
    }(query::expressions_in<query::compound_clause, Query>{});
    write_if<query::order_by_clause, Query>(out, " ORDER BY ");
    write_limit<Query>(out);
    out.set_outer(outer);
}

template <class Row>
constexpr auto row_results(std::type_identity<Row>) {
    if constexpr (schema::storable<Row>)
        return std::array{result_description{"expression", schema::codec<Row>::type, schema::is_nullable<Row>}};
    else
        return model_results<Row>();
}
template <class... Ts>
constexpr auto row_results(std::type_identity<std::tuple<Ts...>>) {
    return std::array<result_description, sizeof...(Ts)>{
        result_description{"expression", schema::codec<Ts>::type, schema::is_nullable<Ts>}...};
}

}  // namespace detail

template <class First, class... Clauses>
struct statement_text<query::compound_query<First, Clauses...>> {
    using query_type = query::compound_query<First, Clauses...>;
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "select";
    static constexpr void write(writer& out) { detail::write_compound<query_type, void>(out); }
    template <class Named>
    static constexpr void write_named(writer& out) {
        detail::write_compound<query_type, Named>(out);
    }
    static constexpr auto results() { return detail::row_results(std::type_identity<query::row_type<query_type>>{}); }
};

}  // namespace covet::sql
