#include <covet/core/error.hpp>
#include <covet/transaction.hpp>

#include "channel.hpp"

namespace covet {

transaction::transaction(pool::lease lease, const transaction_options& options)
    : lease_{std::move(lease)}, connection_{&*lease_} {
    connection_->begin(options);
    active_ = true;
}

transaction::transaction(driver::connection& connection, const transaction_options& options) : connection_{&connection} {
    connection_->begin(options);
    active_ = true;
}

transaction::transaction(driver::connection& connection, std::uint32_t depth)
    : connection_{&connection}, depth_{depth} {
    connection_->savepoint(depth_);
    active_ = true;
}

transaction::transaction(transaction&& other) noexcept
    : operations{other}, lease_{std::move(other.lease_)}, connection_{std::exchange(other.connection_, nullptr)},
      depth_{other.depth_}, outer_{other.outer_}, active_{std::exchange(other.active_, false)}, hooks_{std::move(other.hooks_)} {}

transaction::~transaction() {
    if (!active_) return;
    try {
        roll_back();
    } catch (...) {
        // The connection ends the transaction itself when it cannot be told to: the pool resets or discards it. What a hook
        // throws has nowhere to go.
    }
}

void transaction::commit(std::source_location where) {
    exec::located(where, [&] {
        driver::connection& connection = *lease();
        if (depth_ > 0)
            connection.release_savepoint(depth_);
        else
            commit_all(connection);
        end();
    });
    if (outer_ != nullptr)
        outer_->hooks_.append(std::move(hooks_));
    else
        hooks_.committed();
}

void transaction::commit_all(driver::connection& connection) {
    try {
        connection.commit();
    } catch (const error& e) {
        if (e.in_doubt()) hooks_ = {};
        throw;
    }
}

void transaction::rollback(std::source_location where) {
    exec::located(where, [&] {
        static_cast<void>(lease());
        roll_back();
    });
}

void transaction::roll_back() {
    driver::connection& connection = *connection_;
    const pool::lease last = std::move(lease_);  // given back whatever happens
    end();
    try {
        undo(connection);
    } catch (const error& e) {
        if (e.connection_lost() && !e.in_doubt()) hooks_.rolled_back();  // by the server
        throw;
    }
    hooks_.rolled_back();
}

void transaction::undo(driver::connection& connection) const {
    if (!connection.in_transaction()) return;
    if (depth_ == 0) return connection.rollback();
    connection.rollback_to_savepoint(depth_);
    connection.release_savepoint(depth_);
}

void transaction::end() noexcept {
    active_ = false;
    connection_ = nullptr;
    lease_ = {};
}

void transaction::notify(std::string_view channel, std::string_view payload, std::source_location where) {
    exec::located(where, [&] { exec::notify(*lease(), channel, payload); });
}

driver::connection* transaction::lease(const std::source_location&) const {
    if (!active_) throw misuse{"covet: this transaction is over; begin another one"};
    return connection_;
}

driver::outcome transaction::execute(const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                     const std::source_location& where) {
    return exec::located(where, [&] { return lease()->execute(s, parameters, sink); });
}

}  // namespace covet
