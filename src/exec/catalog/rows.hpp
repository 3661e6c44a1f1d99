#pragma once

#include <covet/core/statement.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/hand_written.hpp>

#include <string_view>
#include <vector>

namespace covet::exec::live {

/// The rows of a query in the database's own SQL; further columns than `Row` has members are not read.
template <class Row, class... Arguments>
std::vector<Row> rows_of(driver::connection& connection, std::string_view sql, const Arguments&... arguments) {
    const hand_written_arguments<Arguments...> values{arguments...};
    const statement text =
        hand_written(sql, connection.dialect(), covet::access::read, values.descriptions(), described_row<Row>);
    std::vector<Row> rows;
    vector_sink<Row> sink{text, rows};
    connection.execute(text, values.values(), sink);
    return rows;
}

}  // namespace covet::exec::live
