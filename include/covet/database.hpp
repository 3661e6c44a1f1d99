#pragma once

#include <covet/core/dialect.hpp>
#include <covet/exec/operations.hpp>
#include <covet/listener.hpp>
#include <covet/observer.hpp>
#include <covet/pool/health.hpp>
#include <covet/pool/lease.hpp>
#include <covet/pool/options.hpp>
#include <covet/retry.hpp>
#include <covet/session.hpp>
#include <covet/transaction.hpp>

#include <chrono>
#include <concepts>
#include <memory>
#include <source_location>
#include <string_view>
#include <utility>

namespace covet::pool {

class connection_pool;
struct plan;

}  // namespace covet::pool

namespace covet {

/// A database: what an application holds. Each call leases a connection of the pool for its one statement.
///
///     database db{"sqlite:shop.db"};
///     db.create_tables<Customer, Order>();
///     db.insert(ada);
///
/// Thread-safe. It must outlive its transactions and streams.
class database : public exec::operations<database> {
public:
    /// Opens a database by its URL, such as `sqlite:shop.db` or `sqlite::memory:`, and one connection to it, so that what is
    /// wrong shows here: `bad_option` for a URL that means nothing, `connection_failed` for a database that cannot be
    /// opened.
    explicit database(std::string_view url, std::source_location where = std::source_location::current());

    /// The same, whose pool has these options but for those that the URL names.
    database(std::string_view url, const pool::options& connections, std::source_location where = std::source_location::current());

    /// A database behind a pool of one's own making, such as one of a driver that has no URL.
    database(covet::dialect, std::unique_ptr<pool::connection_pool>);

    database(database&&) noexcept;
    database& operator=(database&&) noexcept;
    ~database();

    covet::dialect dialect() const noexcept { return dialect_; }

    /// Begins a transaction, which ends by `commit`, `rollback` or the end of its scope.
    covet::transaction begin(std::source_location where = std::source_location::current()) { return begin({}, where); }
    covet::transaction begin(const transaction_options& options, std::source_location where = std::source_location::current());

    /// Runs `f` in a transaction: commits when it returns, rolls back when an exception leaves it. Returns what `f` returns.
    template <std::invocable<covet::transaction&> Function>
    auto transaction(Function&& f, std::source_location where = std::source_location::current()) {
        return transaction(transaction_options{}, std::forward<Function>(f), where);
    }
    template <std::invocable<covet::transaction&> Function>
    auto transaction(const transaction_options& options, Function&& f, std::source_location where = std::source_location::current()) {
        return exec::located(where, [&] { return begin(options, where).run_to_commit(std::forward<Function>(f), where); });
    }

    /// Runs `f` in a transaction as above, again when it meets another one: on `serialization_failure` and `deadlock`, never when it
    /// is in doubt whether a commit has happened. So `f` must do nothing twice that is not rolled back.
    ///
    ///     db.transaction(retry{.attempts = 5}, [&](transaction& tx) { move(tx, from, to, amount); });
    template <std::invocable<covet::transaction&> Function>
    auto transaction(const retry& how, Function&& f, std::source_location where = std::source_location::current()) {
        return exec::run_again(how, [&] { return transaction(how.options, f, where); });
    }

    /// One connection to itself, for what a session of the database keeps from one statement to the next: settings, temporary
    /// tables, locks. All of that ends with it.
    ///
    ///     session s = db.session();
    ///     s.run("SET work_mem = '256MB'");
    ///     report(s.all(heavy));
    covet::session session(std::source_location where = std::source_location::current());

    /// Asks the database for a sign of life, through the pool, for no longer than this in all.
    pool::health health(std::chrono::milliseconds limit = std::chrono::milliseconds{1'000});

    /// Lends no connection any more, waits for those that are in use, for no longer than this, and closes all. Calls through what
    /// has outlived that throw `misuse`. Returns whether all ended in time.
    bool close(std::chrono::milliseconds drain_timeout);

    /// Its connections, with their numbers and events: docs/pool.md.
    pool::connection_pool& pool() noexcept { return *pool_; }

    /// Calls `callback(const observation&)` after each statement, a stream's when it ends, as long as what this returns lives:
    /// of all threads and transactions, also of those that have begun before.
    ///
    ///     const observer watch = db.observe([](const observation& o) { log(o.name, o.rows, o.duration); });
    ///
    /// The calls come one at a time, on the thread that ran the statement. What the callback throws leaves the call that ran
    /// it, though the statement is done; it may not use the database.
    template <std::invocable<const observation&> Callback>
    observer observe(Callback callback) {
        return {observers(), std::make_unique<exec::detail::calling_observer<Callback>>(std::move(callback))};
    }

    /// Calls `callback(const notice&)` for each notice or warning of the server, under the same rules, but that what the callback
    /// throws goes nowhere. Asks MySQL for the warnings of its statements, in a round trip more after each that reads, and each
    /// that has warnings.
    ///
    ///     const observer watch = db.observe_notices([](const notice& n) { log(n.name, n.message); });
    template <std::invocable<const notice&> Callback>
    observer observe_notices(Callback callback) {
        return {observers(), std::make_unique<exec::detail::calling_notice_observer<Callback>>(std::move(callback))};
    }

    /// Sends a notification to all that listen to a channel of this database. PostgreSQL alone: elsewhere this and `listen` throw
    /// `not_supported`. A channel's name has 1 to 63 bytes, else `misuse`, and a payload less than 8000, else
    /// `conversion_error`.
    void notify(std::string_view channel, std::string_view payload = {}, std::source_location where = std::source_location::current());

    /// Listens to a channel, on a connection of its own, as long as what this returns lives.
    ///
    ///     listener changes = db.listen("orders");
    ///     while (const std::optional<notification> n = changes.wait(5s)) reload(n->payload);
    listener listen(std::string_view channel, std::source_location where = std::source_location::current());

private:
    friend class query_budget;
    friend class exec::access;

    void open(pool::plan, const std::source_location& where);
    std::shared_ptr<driver::observers> observers() const;
    pool::lease lease(const std::source_location& where);
    driver::outcome execute(const statement&, std::span<const value_view> parameters, driver::row_sink&,
                            const std::source_location&);

    covet::dialect dialect_{};
    std::unique_ptr<pool::connection_pool> pool_;
};

}  // namespace covet
