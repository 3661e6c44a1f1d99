#pragma once

#include <covet/core/owned_value.hpp>
#include <covet/driver/connection.hpp>

#include <deque>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "library.hpp"
#include "row_reader.hpp"

namespace covet::driver::mysql_driver {

class mysql_connection;

/// Rows that are kept until they are asked for.
class buffered_cursor final : public cursor, public row_sink {
public:
    bool row(std::span<const value_view> cells) override {
        rows_.emplace_back(cells.begin(), cells.end());
        return true;
    }
    std::span<const value_view> next() override;

private:
    std::deque<std::vector<owned_value>> rows_;
    std::vector<owned_value> current_;
    std::vector<value_view> cells_;
};

/// Rows that come from the server as they are asked for.
///
/// The connector reads the whole result of a prepared statement before it gives the first row. So the server prepares the
/// statement under a name, takes the parameters from variables, and sends the rows as text, which is read row by row.
///
/// A session can do nothing else meanwhile. When it is asked to, the cursor reads the rest of its rows into memory.
class streaming_cursor final : public cursor {
public:
    /// `executed` has a result that nobody has asked for yet.
    streaming_cursor(mysql_connection& owner, std::unique_ptr<sql::Statement> executed, const statement& s);
    ~streaming_cursor() override;

    std::span<const value_view> next() override;
    void read_rest();

private:
    std::span<const value_view> fetch();
    void end() noexcept;
    void discard() noexcept;

    mysql_connection& owner_;
    std::string sql_;
    std::unique_ptr<sql::Statement> statement_;
    std::unique_ptr<sql::ResultSet> rows_;  // null once they are read
    row_reader reader_;
    buffered_cursor rest_;
    std::exception_ptr failure_;  // behind the rest
};

}  // namespace covet::driver::mysql_driver
