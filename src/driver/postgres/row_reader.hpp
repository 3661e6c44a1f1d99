#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// Reads the rows of a result whose columns are always of the same types.
class row_reader {
public:
    row_reader(const pqxx::result&, const statement&);

    /// Whether it reads what this statement says of its results.
    bool is_for(const statement& s) const noexcept {
        return s.results.data() == described_.data() && s.results.size() == described_.size();
    }

    /// The cells of a row, valid until the next call.
    std::span<const value_view> read(const pqxx::row&);

private:
    enum class reading : std::uint8_t { text, boolean, integer, real, number, decimal, bytes, uuid, date, timestamp };
    struct column {
        reading how{};
        std::uint8_t scale{};             // of a decimal
        std::vector<std::byte> bytes{};  // of the current row
        bool is_array{};                 // of what is read so
        sql_type element{};              // of an array
        std::string array{};             // of the current row
    };

    static column column_for(std::uint32_t oid, const type_description* described) noexcept;
    static value_view cell_of(column&, std::string_view text);
    static value_view array_of(column&, std::string_view text);

    std::span<const result_description> described_;
    std::vector<column> columns_;
    std::vector<value_view> cells_;
};

}  // namespace covet::driver::postgres_driver
