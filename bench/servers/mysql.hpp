#pragma once

#include "account.hpp"
#include "running_server.hpp"

#include "support/mysql_database.hpp"

#include <mysql_driver.h>

#include <cppconn/connection.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// \file
/// MySQL or MariaDB through covet, and through MySQL Connector/C++ as somebody uses it who knows it well. Both without TLS.
namespace bench {

using connector_connection = std::unique_ptr<sql::Connection>;
using connector_statement = std::unique_ptr<sql::PreparedStatement>;
using connector_rows = std::unique_ptr<sql::ResultSet>;

/// A connection of the library by a URL of covet.
connector_connection connect_plainly(std::string_view url);

void read_row(sql::ResultSet&, account&);

/// A database of its own on the server, with a connection of each side.
class mysql_sides {
public:
    static constexpr const char* analyze_table = "ANALYZE TABLE ";

    mysql_sides();

    covet::database& covet() noexcept { return covet_; }
    sql::Connection& plain() noexcept { return *plain_; }

    void run(const std::string& sql);
    /// The whole of it.
    void move_server_to(std::size_t core);

private:
    support::mysql_database place_{};
    covet::database covet_;
    connector_connection plain_;
};

/// Finds one account by its key, with a statement prepared once.
class mysql_finder {
public:
    explicit mysql_finder(sql::Connection& on);

    std::optional<account> find(std::int64_t key);
    std::vector<account> scan();

private:
    connector_statement find_;
    connector_statement scan_;
};

/// Inserts and updates, each in a transaction of its own or several in one.
class mysql_writer {
public:
    explicit mysql_writer(sql::Connection& on);

    void insert(account&);
    void insert_in_transaction(std::vector<account>&);
    void update(const account&);
    /// By statements of 1,000 rows, in a transaction.
    void insert_all(const std::vector<account>&);

private:
    sql::Connection& connection_;
    connector_statement insert_;
    connector_statement key_;
    connector_statement update_;
    connector_statement insert_many_;
};

}  // namespace bench
