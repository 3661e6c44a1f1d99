#pragma once

#include <covet/query/statement.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/writer.hpp>

#include <string_view>

/// \file
/// The text of clauses that are a keyword and a list.
namespace covet::sql::detail {

template <template <class...> class Clause, class... Expressions>
constexpr bool write_clause(writer& out, std::string_view keyword, const Clause<Expressions...>*) {
    return out.put_before(keyword, &write_list<Expressions...>);
}

template <template <class...> class Clause, class Query>
using clause_pointer = query::clause_of<Clause, Query>*;

/// Says whether there is anything in the clause.
template <template <class...> class Clause, class Query>
constexpr bool write_if(writer& out, std::string_view keyword) {
    if constexpr (Query::template has<Clause>)
        return write_clause(out, keyword, clause_pointer<Clause, Query>{});
    else
        return false;
}

}  // namespace covet::sql::detail
