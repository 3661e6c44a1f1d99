#pragma once

#include <covet/driver/connection.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "connection.hpp"
#include "library.hpp"
#include "row_reader.hpp"

namespace covet::driver::postgres_driver {

/// A result whose rows are in the program's memory.
class held_cursor final : public cursor {
public:
    held_cursor(const statement&, pqxx::result);

    std::span<const value_view> next() override;

private:
    pqxx::result rows_;
    row_reader reader_;
    pqxx::result::size_type position_{};
};

/// A cursor of the server, from which rows are fetched some at a time, the fewer the larger they are. Outside of a
/// transaction there is one of the driver's own, in which all happens until the last cursor is closed.
class server_cursor final : public cursor {
public:
    /// Of a query with this text.
    server_cursor(postgres_connection&, const statement&, std::string sql);
    ~server_cursor() override;

    void declare(bound_values);
    std::span<const value_view> next() override;

    std::uint64_t number() const noexcept { return number_; }
    std::string name() const { return "covet_cursor_" + std::to_string(number_); }
    /// On the server, where it has to be closed.
    bool is_open() const noexcept { return state_ == state::open; }
    /// The server has closed it before its end.
    void forget() noexcept {
        if (is_open()) state_ = state::lost;
    }

private:
    enum class state { declaring, open, finished, lost };

    bool fetch();
    void finish();

    postgres_connection& owner_;
    statement statement_;  // a copy, since the caller's may be gone before the first fetch
    std::string sql_;
    std::uint64_t number_;
    state state_{};
    std::size_t batch_ = 4;
    pqxx::result rows_{};
    std::optional<row_reader> reader_{};
    pqxx::result::size_type position_{};
};

}  // namespace covet::driver::postgres_driver
