#pragma once

#include <covet/exec/access.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/decode.hpp>
#include <covet/exec/hand_written.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace covet::exec {

/// What a `database` and a `transaction` do with SQL written by hand.
template <class Self>
class sql_operations {
public:
    /// The rows of a query in the database's own SQL. The members of `Row` take its columns in order; arguments of any type
    /// that covet stores are bound to its placeholders. Throws `schema_mismatch` when the numbers of columns and members
    /// differ.
    ///
    ///     db.query<Spend>("SELECT name, total FROM … WHERE total > ?", 10.0)
    template <class Row, class... Arguments>
    std::vector<Row> query(const sql_text& sql, const Arguments&... arguments) {
        return located(sql.where, [&] {
            std::vector<Row> rows;
            const hand_written_arguments<Arguments...> values{arguments...};
            auto held = lease(sql.where);
            const statement text =
                hand_written(sql.text, held->dialect(), covet::access::read, values.descriptions(), described_row<Row>);
            checked_sink<Row> sink{text, rows};
            held->execute(text, values.values(), sink);
            return rows;
        });
    }

    /// Runs a statement in the database's own SQL and says how many rows it affected.
    template <class... Arguments>
    std::int64_t run(const sql_text& sql, const Arguments&... arguments) {
        return located(sql.where, [&] {
            const hand_written_arguments<Arguments...> values{arguments...};
            auto held = lease(sql.where);
            no_sink nothing;
            const statement text = hand_written(sql.text, held->dialect(), covet::access::write, values.descriptions());
            return held->execute(text, values.values(), nothing).affected_rows;
        });
    }

private:
    auto lease(const std::source_location& where) { return access::lease(static_cast<Self&>(*this), where); }
};

}  // namespace covet::exec
