#pragma once

#include <covet/query/patch.hpp>
#include <covet/sql/expression.hpp>

namespace covet::sql {

/// One text whichever members are set. A column that is not set is written as it is.
template <class Value, class Flag, class Given, class Column>
struct expression_text<expr::node<expr::op::patched, Value, Flag, Given, Column>> {
    static constexpr void write(writer& out) {
        out.put("CASE WHEN ");
        sql::write<Flag>(out);
        out.put(" THEN ");
        sql::write<Given>(out);
        out.put(" ELSE ");
        sql::write<Column>(out);
        out.put(" END");
    }
};

}  // namespace covet::sql
