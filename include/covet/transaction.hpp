#pragma once

#include <covet/core/lock_key.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/call.hpp>
#include <covet/exec/hooks.hpp>
#include <covet/exec/operations.hpp>
#include <covet/pool/lease.hpp>

#include <concepts>
#include <cstdint>
#include <source_location>
#include <string_view>
#include <type_traits>
#include <utility>

namespace covet {

/// A transaction, or a savepoint within one: all that is done through it happens, or none of it.
///
///     db.transaction([&](transaction& tx) { tx.insert(order); });    // commits, or rolls back when an exception leaves
///
///     transaction tx = db.begin();
///     tx.insert(order);
///     tx.commit();                                                   // without it, the end of scope rolls back
///
/// It has one connection to itself and belongs to one thread at a time. Its streams must end before it does.
class transaction : public exec::operations<transaction> {
public:
    transaction(transaction&& other) noexcept;
    transaction& operator=(transaction&&) = delete;
    /// Rolls back what is neither committed nor rolled back.
    ~transaction();

    /// Throws `misuse` when the transaction is over already.
    covet::dialect dialect() const { return lease()->dialect(); }

    /// Makes it all happen. Throws `misuse` when the transaction is over already.
    void commit(std::source_location where = std::source_location::current());
    /// Makes none of it happen. Throws `misuse` when the transaction is over already.
    void rollback(std::source_location where = std::source_location::current());

    /// A nested transaction, as a savepoint: when an exception leaves `f`, only what `f` did is undone. Returns what `f`
    /// returns.
    template <std::invocable<transaction&> Function>
    auto nested(Function&& f, std::source_location where = std::source_location::current()) {
        return exec::located(where, [&] {
            transaction inner{*lease(), depth_ + 1};
            inner.set_prefetch_batch(prefetch_batch());
            inner.outer_ = this;
            return inner.run_to_commit(std::forward<Function>(f), where);
        });
    }

    /// Calls `f` once all of this is committed: after the commit of the outermost transaction, in the order of these calls, and
    /// never when the transaction or the savepoint that asked for it is rolled back. What it throws leaves `commit`, though the
    /// transaction is committed, after the others have been called.
    ///
    ///     tx.on_commit([&] { mails.send(welcome); });
    template <std::invocable<> Function>
    void on_commit(Function f) {
        static_cast<void>(lease());
        hooks_.on_commit(std::move(f));
    }
    /// Calls `f` after this has been rolled back, or what it stands in, the last of them first. Neither is called where it is not
    /// known whether a commit has happened.
    template <std::invocable<> Function>
    void on_rollback(Function f) {
        static_cast<void>(lease());
        hooks_.on_rollback(std::move(f));
    }

    /// Takes a lock that means what programs agree on, until the end of the transaction; waits for whoever has it. With
    /// `shared` several transactions may have it, and none alone. One that has the lock may take it again, and a savepoint that
    /// is rolled back gives up what it took.
    ///
    ///     tx.advisory_lock("nightly report");
    ///
    /// PostgreSQL alone: elsewhere these throw `not_supported`. `timeout` after statement_timeout or the session's lock_timeout,
    /// `deadlock` where two wait for each other.
    void advisory_lock(lock_key key, std::source_location where = std::source_location::current()) {
        take_lock(key, lock_mode::exclusive, where);
    }
    void shared_advisory_lock(lock_key key, std::source_location where = std::source_location::current()) {
        take_lock(key, lock_mode::shared, where);
    }
    /// Do not wait: whether the transaction has the lock now.
    bool try_advisory_lock(lock_key key, std::source_location where = std::source_location::current()) {
        return take_lock(key, lock_mode::try_exclusive, where);
    }
    bool try_shared_advisory_lock(lock_key key, std::source_location where = std::source_location::current()) {
        return take_lock(key, lock_mode::try_shared, where);
    }

    /// Sends a notification as `database::notify` does, once the transaction is committed. PostgreSQL sends the same text to the
    /// same channel once.
    void notify(std::string_view channel, std::string_view payload = {}, std::source_location where = std::source_location::current());

private:
    friend class database;
    friend class session;
    friend class exec::access;

    transaction(pool::lease lease, const transaction_options& options);
    transaction(driver::connection& connection, const transaction_options& options);
    transaction(driver::connection& connection, std::uint32_t depth);

    /// The connection, as something to point with. Throws `misuse` when the transaction is over.
    driver::connection* lease(const std::source_location& = {}) const;
    driver::outcome execute(const statement&, std::span<const value_view> parameters, driver::row_sink&,
                            const std::source_location&);

    template <class Function>
    auto run_to_commit(Function&& f, const std::source_location& where) {
        if constexpr (std::is_void_v<std::invoke_result_t<Function, transaction&>>) {
            std::forward<Function>(f)(*this);
            if (active_) commit(where);
        } else {
            auto result = std::forward<Function>(f)(*this);
            if (active_) commit(where);
            return result;
        }
    }

    enum class lock_mode : std::uint8_t { exclusive, shared, try_exclusive, try_shared };
    bool take_lock(lock_key, lock_mode, const std::source_location&);

    void commit_all(driver::connection&);
    void roll_back();
    void undo(driver::connection&) const;

    /// Gives the connection back to those who wait for it.
    void end() noexcept;

    pool::lease lease_{};
    driver::connection* connection_{};
    std::uint32_t depth_{};  // 0 for the transaction itself, else that of its savepoint
    transaction* outer_{};  // what a savepoint stands in
    bool active_{};
    exec::hooks hooks_{};
};

}  // namespace covet
