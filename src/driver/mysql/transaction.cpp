#include <covet/core/error.hpp>

#include <string>
#include <string_view>

#include "connection.hpp"

namespace covet::driver::mysql_driver {
namespace {

std::string name_of_savepoint(std::uint32_t depth) { return "covet_" + std::to_string(depth); }

/// Of the transaction that begins next; without it the session's own level.
/// https://mariadb.com/kb/en/set-transaction/
std::string_view level_of(isolation_level level) {
    switch (level) {
        case isolation_level::by_default: return "";
        case isolation_level::read_uncommitted: return "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED; ";
        case isolation_level::read_committed: return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; ";
        case isolation_level::repeatable_read: return "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ";
        case isolation_level::serializable: return "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; ";
    }
    return "";
}

}  // namespace

void mysql_connection::begin(const transaction_options& wanted) {
    if (begun_) throw misuse{"covet: begin() inside of a transaction; take a savepoint there"};
    const std::string sql =
        std::string{level_of(wanted.isolation)} + (wanted.read_only ? "START TRANSACTION READ ONLY" : "START TRANSACTION");
    settle();
    call(sql, phase::running, [&] { session_->plain->executeUpdate(sql); });
    begun_ = true;
    ended_ = false;
}

void mysql_connection::commit() {
    require_transaction("commit()");
    run("COMMIT", phase::committing);  // the connector's own commit() says nothing of failures
    begun_ = false;
}

void mysql_connection::rollback() {
    if (!begun_) require_transaction("rollback()");
    // Behind a transaction that it has rolled back, MySQL begins another by itself.
    if (usable_ || !ended_) run("ROLLBACK");
    begun_ = ended_ = false;
}

void mysql_connection::savepoint(std::uint32_t depth) {
    require_transaction("savepoint()");
    run("SAVEPOINT " + name_of_savepoint(depth));
}

void mysql_connection::release_savepoint(std::uint32_t depth) {
    require_transaction("release_savepoint()");
    run("RELEASE SAVEPOINT " + name_of_savepoint(depth));
}

void mysql_connection::rollback_to_savepoint(std::uint32_t depth) {
    if (ended_) return;  // all is undone already
    require_transaction("rollback_to_savepoint()");
    run("ROLLBACK TO SAVEPOINT " + name_of_savepoint(depth));
}

void mysql_connection::admit(std::string_view sql) const {
    if (!ended_) return;
    throw error{error_kind::other,
                "covet: the transaction is over already, rolled back by the server after an earlier error or ended by SQL "
                "text such as DDL, which commits; roll it back here as well, and run it again from its start",
                {.sqlstate = "25P02", .sql = std::string{sql}}};
}

void mysql_connection::require_transaction(std::string_view call) const {
    if (!begun_) throw misuse{"covet: " + std::string{call} + " without a transaction"};
    admit({});
}

void mysql_connection::notice_end_of_transaction() {
    try {
        session_->plain->execute("RELEASE SAVEPOINT covet_watch");
    } catch (const sql::SQLException& e) {
        ended_ = e.getErrorCode() == number::unknown_savepoint;
        if (!ended_) fail(e, "RELEASE SAVEPOINT covet_watch", phase::running);
    }
}

/// Every server refuses this in a transaction, and elsewhere it says something of the next one that the rollback takes back.
bool mysql_connection::is_in_transaction() noexcept {
    try {
        session_->plain->execute("SET TRANSACTION READ WRITE");
        return false;
    } catch (const sql::SQLException& e) {
        if (e.getErrorCode() == number::in_transaction) return true;
    } catch (...) {
    }
    usable_ = false;  // so that nothing happens where nobody knows what of it would stay
    return false;
}

}  // namespace covet::driver::mysql_driver
