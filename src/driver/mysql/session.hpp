#pragma once

#include <covet/driver/mysql.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>

#include "library.hpp"
#include "statement_cache.hpp"

namespace covet::driver::mysql_driver {

/// A session on the server and all that goes with it.
struct session {
    std::unique_ptr<sql::Connection> handle;
    std::uint64_t id{};           // by which other sessions know it
    std::size_t largest_packet{}; // bytes
    bool is_mariadb{};
    std::int64_t key_step{1};     // from one generated key to the next: auto_increment_increment
    statement_cache statements;
    statement_cache loads;        // of rows by the hundred, which would push those out that run all the time
    std::unique_ptr<sql::Statement> plain;             // for text without parameters
    std::unique_ptr<sql::PreparedStatement> last_key;  // SELECT LAST_INSERT_ID()
};

/// Opens a session as `connect_mysql` promises.
std::unique_ptr<session> open_session(const mysql_options&);

/// A session that stops the statement of another one.
class killer {
public:
    explicit killer(const mysql_options&);

    void stop(std::uint64_t session) const;

private:
    std::unique_ptr<sql::Connection> handle_;
    std::unique_ptr<sql::Statement> plain_;
};

}  // namespace covet::driver::mysql_driver
