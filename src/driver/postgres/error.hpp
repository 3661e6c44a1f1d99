#pragma once

#include <covet/core/error.hpp>
#include <covet/core/value.hpp>

#include <span>
#include <string>
#include <string_view>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// What the server says of an error, in its parts. Its details and hints are left out: they may quote values.
struct server_error {
    std::string sqlstate{};
    std::string message{};     // one line
    std::string table{};       // of a violated constraint, as the next two
    std::string column{};
    std::string constraint{};
    std::string routine{};     // of the server, that found the error
    std::size_t copy_row{};    // of a COPY, counted from 1; 0 where no row is to blame
};

/// Of `ERROR:  23505: duplicate key …`, or nothing.
std::string_view sqlstate_of(std::string_view text);

/// Without an SQLSTATE where the server has said nothing.
server_error read_error(const pqxx::failure&);

/// The plan of a prepared statement does not fit the tables any more, or the statement is gone.
bool is_stale_statement(const server_error&) noexcept;

/// Instead of an error that the driver gets over by itself.
struct stale_statement {
    server_error found;
};

/// What a run knows that the server does not say.
struct circumstances {
    std::string_view sql{};
    std::span<const value_view> parameters{};  // none of which may get into the message
    bool writes{};
    bool heals{};  // stale statements
    bool has_other_values{};  // such as the rows of a COPY
};

/// In a transaction, which is over with it.
[[noreturn]] void throw_stale(const server_error&, const circumstances&);
[[noreturn]] void throw_server_error(const server_error&, const circumstances&, bool canceled);
/// What libpqxx itself does not like.
[[noreturn]] void throw_library_error(std::string_view message, const circumstances&);
/// `is_late`: for want of an answer within read_timeout.
[[noreturn]] void throw_connection_lost(std::string_view sql, bool in_doubt, bool is_late);

}  // namespace covet::driver::postgres_driver
