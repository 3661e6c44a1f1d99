#include <covet/core/error.hpp>

#include <string>

#include "connection.hpp"
#include "options.hpp"

namespace covet::driver::sqlite_driver {
namespace {

std::string name_of_savepoint(std::uint32_t depth) { return "covet_" + std::to_string(depth); }

}  // namespace

void sqlite_connection::begin(const transaction_options& wanted) {
    if (in_transaction()) throw misuse{"covet: begin() inside of a transaction; take a savepoint there"};
    const bool may_write = !wanted.read_only && !is_read_only(options_);
    // A transaction that reads first and writes later could find that another one has written in between, and would
    // have to start again. Taking the write lock at the start makes it wait for its turn.
    run(may_write ? "BEGIN IMMEDIATE" : "BEGIN");
    begun_ = true;
    read_only_ = wanted.read_only;
}

void sqlite_connection::commit() {
    require_transaction("commit()");
    run("COMMIT");
    begun_ = read_only_ = false;
}

void sqlite_connection::rollback() {
    if (!ended_by_itself()) {
        require_transaction("rollback()");
        try {
            run("ROLLBACK");
        } catch (...) {
            usable_ = !is_open();
            throw;
        }
    }
    begun_ = read_only_ = false;
}

void sqlite_connection::savepoint(std::uint32_t depth) {
    require_transaction("savepoint()");
    run("SAVEPOINT " + name_of_savepoint(depth));
}

void sqlite_connection::release_savepoint(std::uint32_t depth) {
    require_transaction("release_savepoint()");
    run("RELEASE " + name_of_savepoint(depth));
}

void sqlite_connection::rollback_to_savepoint(std::uint32_t depth) {
    if (ended_by_itself()) return;  // all is undone already
    require_transaction("rollback_to_savepoint()");
    run("ROLLBACK TO " + name_of_savepoint(depth));
}

void sqlite_connection::require_transaction(std::string_view call) const {
    if (is_open()) return;
    if (begun_) refuse_until_rollback({});
    throw misuse{"covet: " + std::string{call} + " without a transaction"};
}

}  // namespace covet::driver::sqlite_driver
