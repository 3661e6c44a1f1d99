#pragma once

#include "account.hpp"
#include "running_server.hpp"

#include "support/postgres_database.hpp"

#include <pqxx/pqxx>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// PostgreSQL through covet, and through libpqxx as somebody uses it who knows it well. Both without TLS.
namespace bench {

/// A connection string of libpqxx for a URL of covet.
std::string libpqxx_options(std::string_view url);

void read_row(const pqxx::row&, account&);

/// A database of its own on the server, with a connection of each side.
class postgres_sides {
public:
    static constexpr const char* analyze_table = "VACUUM ANALYZE ";

    postgres_sides();

    covet::database& covet() noexcept { return covet_; }
    pqxx::connection& plain() noexcept { return plain_; }

    void run(const std::string& sql) { covet_.run(sql); }
    /// Of both connections.
    void move_server_to(std::size_t core);

private:
    support::postgres_database place_{};
    covet::database covet_;
    pqxx::connection plain_;
};

/// Finds one account by its key, with a statement prepared once.
class postgres_finder {
public:
    explicit postgres_finder(pqxx::connection& on);

    std::optional<account> find(std::int64_t key);
    std::vector<account> scan();

private:
    pqxx::nontransaction on_;
};

/// Inserts and updates, each in a transaction of its own or several in one.
class postgres_writer {
public:
    explicit postgres_writer(pqxx::connection& on);

    void insert(account&);
    void insert_in_transaction(std::vector<account>&);
    void update(const account&);
    /// By COPY.
    void insert_all(const std::vector<account>&);

private:
    pqxx::connection& connection_;
};

}  // namespace bench
