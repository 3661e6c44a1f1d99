#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "library.hpp"

namespace covet::driver::mysql_driver {

/// Reads the rows of a result as canonical cells.
///
/// What a column is comes from the server; what it means from the statement, where it tells. MySQL's own choice may be
/// another: a sum of integers is a DECIMAL there, and a boolean expression an integer.
class row_reader {
public:
    /// Learns of the columns. `protocol` says how the values have come.
    enum class protocol { binary, text };
    void begin(sql::ResultSet&, const statement&, protocol);

    /// The cells of the current row, valid until the next call.
    std::span<const value_view> read();

private:
    enum class native { integer, unsigned_integer, real, decimal, date, timestamp, text, bytes, null };

    struct column {
        native kind{};
        std::optional<type_description> meaning{};
        std::string text{};  // of the current row
    };

    static native kind_of(sql::ResultSetMetaData&, unsigned number);
    value_view cell(column&, unsigned number) const;
    value_view unless_null(const value_view&, unsigned number) const;
    static value_view cell_of_string(const column&);
    static value_view cell_of_real(const column&, double);

    sql::ResultSet* rows_{};
    protocol protocol_{};
    std::vector<column> columns_;
    std::vector<value_view> cells_;
};

}  // namespace covet::driver::mysql_driver
