#include <covet/core/error.hpp>

#include <exception>
#include <string>

#include "connection.hpp"
#include "cursor.hpp"

namespace covet::driver::postgres_driver {
namespace {

std::string name_of_savepoint(std::uint32_t depth) { return "covet_" + std::to_string(depth); }

std::string_view level_of(isolation_level level) {
    switch (level) {
        case isolation_level::by_default: return "";
        case isolation_level::read_uncommitted: return " ISOLATION LEVEL READ UNCOMMITTED";
        case isolation_level::read_committed: return " ISOLATION LEVEL READ COMMITTED";
        case isolation_level::repeatable_read: return " ISOLATION LEVEL REPEATABLE READ";
        case isolation_level::serializable: return " ISOLATION LEVEL SERIALIZABLE";
    }
    return "";
}

/// https://www.postgresql.org/docs/current/sql-begin.html
std::string begin_sql(const transaction_options& wanted) {
    std::string sql{"BEGIN"};
    sql += level_of(wanted.isolation);
    if (wanted.read_only) sql += " READ ONLY";
    if (wanted.deferrable) sql += " DEFERRABLE";
    return sql;
}

}  // namespace

void postgres_connection::begin(const transaction_options& wanted) {
    if (begun_) throw misuse{"covet: begin() inside of a transaction; take a savepoint there"};
    if (entered_ > 0) throw misuse{"covet: begin() beside an open cursor; close it first, or open it in the transaction"};
    run(begin_sql(wanted));
    begun_ = true;
    failed_ = false;
    cursors_before_.clear();
}

void postgres_connection::commit() {
    require_transaction("commit()");
    // The server would roll back, and call that a success.
    if (failed_) throw_server_error({.sqlstate = "25P02"}, {}, false);
    committing_ = true;
    try {
        run("COMMIT");
    } catch (...) {
        committing_ = false;
        throw;
    }
    committing_ = false;
    begun_ = false;
    forget_cursors(0);
}

void postgres_connection::rollback() {
    require_transaction("rollback()");
    forget_cursors(0);
    try {
        run("ROLLBACK");
    } catch (...) {
        usable_ = false;
        throw;
    }
    begun_ = failed_ = false;
}

void postgres_connection::savepoint(std::uint32_t depth) {
    require_transaction("savepoint()");
    run("SAVEPOINT " + name_of_savepoint(depth));
    cursors_before_.resize(depth);
    cursors_before_[depth - 1] = cursors_made_;
}

void postgres_connection::release_savepoint(std::uint32_t depth) {
    require_transaction("release_savepoint()");
    run("RELEASE SAVEPOINT " + name_of_savepoint(depth));
}

void postgres_connection::rollback_to_savepoint(std::uint32_t depth) {
    require_transaction("rollback_to_savepoint()");
    run("ROLLBACK TO SAVEPOINT " + name_of_savepoint(depth));
    failed_ = false;
    if (depth <= cursors_before_.size()) forget_cursors(cursors_before_[depth - 1]);
}

void postgres_connection::enter() {
    if (begun_) return;
    if (entered_ == 0) {
        run("BEGIN");
        failed_ = false;
    }
    ++entered_;
}

void postgres_connection::leave(bool is_done) {
    if (entered_ == 0 || --entered_ > 0) return;
    const bool commits = is_done && !failed_;
    failed_ = false;
    run(commits ? "COMMIT" : "ROLLBACK", commits);
}

std::uint64_t postgres_connection::join(server_cursor& c) {
    enter();
    cursors_.push_back(&c);
    return ++cursors_made_;
}

void postgres_connection::leave(server_cursor& c) noexcept {
    if (std::erase(cursors_, &c) == 0 || !usable_) return;
    try {
        if (c.is_open() && !failed_) run("CLOSE " + c.name());
        if (!begun_) leave(true);
    } catch (const std::exception&) {
        usable_ = false;
    }
}

/// The server closes cursors with the transaction or the savepoint that they were opened in.
/// https://www.postgresql.org/docs/current/sql-rollback-to.html
void postgres_connection::forget_cursors(std::uint64_t above) {
    for (server_cursor* const c : cursors_)
        if (c->number() > above) c->forget();
    std::erase_if(cursors_, [above](const server_cursor* c) { return c->number() > above; });
}

void postgres_connection::require_transaction(std::string_view call) const {
    if (!begun_) throw misuse{"covet: " + std::string{call} + " without a transaction"};
}

}  // namespace covet::driver::postgres_driver
