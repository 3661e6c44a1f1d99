#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/observers.hpp>
#include <covet/pool/health.hpp>
#include <covet/pool/lease.hpp>
#include <covet/pool/options.hpp>
#include <covet/pool/statistics.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <source_location>

namespace covet::pool {

/// A bounded set of connections that are lent to one borrower at a time.
///
///     connection_pool pool{[] { return driver::connect_sqlite({.path = "shop.db"}); }, {.max_size = 4}};
///     const lease held = pool.acquire();
///     held->ping();
///
/// Whoever waits for a connection waits for the pool alone: connections are opened, checked and reset on threads of the pool. Who
/// came first is served first, and overtaken only within the first millisecond of its wait, while its thread wakes up.
///
/// Thread-safe. Of no use in a process forked from the one that made it, which `acquire` says.
class connection_pool {
public:
    /// Called on threads of the pool, several at a time.
    using factory = std::function<std::unique_ptr<driver::connection>()>;

    /// Opens nothing, unless `warm_up` is set: then it returns once min_size connections are open. Throws `bad_option` for
    /// options that mean nothing, and with `warm_up` what the factory throws.
    explicit connection_pool(factory connect, const options& settings = {});
    connection_pool(const connection_pool&) = delete;
    connection_pool& operator=(const connection_pool&) = delete;
    /// Closes it, waiting for `drain_timeout`, and for connects, checks and closings that are under way, for 10 s at most.
    ~connection_pool();

    /// A connection that is free, or a new one while there are fewer than `max_size`, or a wait for one to come back: 60 to 120 ns
    /// when one is free. Throws `exhausted` after `acquire_timeout` or when too many wait, `circuit_open` while the
    /// database does not answer, `misuse` when the pool is closed, and what the factory throws.
    lease acquire(std::source_location where = std::source_location::current());
    /// The same with a limit of its own in the place of `acquire_timeout`.
    lease acquire(std::chrono::milliseconds limit, std::source_location where = std::source_location::current());

    statistics numbers() const;
    /// Borrows a connection and asks the server for a sign of life, for no longer than this in all.
    health check_health(std::chrono::milliseconds limit = std::chrono::milliseconds{1'000},
                        std::source_location where = std::source_location::current());

    /// Refuses everybody from now on, waits for what is lent to come back, for no longer than this, and closes all. Who still
    /// has a connection then gets an error from its next call, and the statement that runs is canceled. Returns whether all came
    /// back in time.
    bool close(std::chrono::milliseconds drain_timeout);

    /// Calls `callback(const event&)` for what happens from now on, one call at a time, on whatever thread it happened; it may
    /// not use the pool, which would wait for itself. At most one at a time: a further one replaces it, and an empty one ends it.
    void observe(std::function<void(const event&)> callback);

    /// Who is told of the statements of all its connections.
    const std::shared_ptr<driver::observers>& observers() const noexcept;
    const options& settings() const noexcept;
    /// For who repeats a statement.
    void count_retry() noexcept;

private:
    std::shared_ptr<pool_state> state_;
};

}  // namespace covet::pool
