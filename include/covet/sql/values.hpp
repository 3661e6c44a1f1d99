#pragma once

#include <covet/query/values.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/parameter.hpp>
#include <covet/sql/results.hpp>
#include <covet/sql/source.hpp>
#include <covet/sql/statement_text.hpp>

#include <cstddef>

/// \file
/// The text of `values`: a SELECT for each row, as not all databases can name the columns of VALUES.
namespace covet::sql {

namespace detail {

/// The first row gives the columns of `Row` their names.
template <class Row, class... Values>
constexpr void write_values(writer& out, bool named, expr::node<query::row_of_values, expr::assigned, Values...>*) {
    out.put("SELECT ");
    separator comma;
    std::size_t column = 0;
    const auto add = [&](const type_description& type) {
        comma(out);
        put_typed_parameter(out, type);
        if (named) out.put(" AS ").put_name(schema::model<Row>::columns[column++].name);
    };
    (add(schema::codec<typename Values::value_type>::type), ...);
}

template <class Row, class... Rows>
constexpr void write_table_of_values(writer& out, type_list<Rows...>) {
    separator united{" UNION ALL "};
    bool named = true;
    ((united(out), write_values<Row>(out, named, static_cast<Rows*>(nullptr)), named = false), ...);
}

}  // namespace detail

template <class Row, class... Clauses>
struct statement_text<query::values_query<Row, Clauses...>> {
    using query_type = query::values_query<Row, Clauses...>;
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "values";
    static constexpr void write(writer& out) {
        write_with<query_type>(out);
        detail::write_table_of_values<Row>(out, query::expressions_in<query::values_clause, query_type>{});
    }
    /// A table that stands for these rows has the same struct.
    template <class Named>
    static constexpr void write_named(writer& out) {
        write(out);
    }
    static constexpr auto results() { return model_results<Row>(); }
};

}  // namespace covet::sql
