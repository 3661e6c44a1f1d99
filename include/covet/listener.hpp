#pragma once

#include <covet/core/notification.hpp>
#include <covet/pool/lease.hpp>

#include <atomic>
#include <chrono>
#include <optional>
#include <source_location>
#include <string_view>
#include <utility>

namespace covet {

/// Listens to channels of PostgreSQL, on a connection that it takes from the pool. Made by `database::listen`.
///
/// It belongs to one thread at a time, but for `stop`. The database must outlive it.
class [[nodiscard]] listener {
public:
    listener(const listener&) = delete;
    listener& operator=(const listener&) = delete;
    /// Ends the listening, and gives the connection back.
    ~listener();

    /// Listens to a further channel.
    void add(std::string_view channel, std::source_location where = std::source_location::current());

    /// The next notification, in the order of the commits that sent them; those come while nobody waits are kept. Nothing when
    /// none has come within `timeout`, or after `stop`. Throws `connection_lost_error`: what was sent since then is not told,
    /// so that a program that listens anew reads the state of what it watches first.
    std::optional<notification> wait(std::chrono::milliseconds timeout,
                                     std::source_location where = std::source_location::current());

    /// Ends a wait, and makes each further one return nothing at once. May be called from any thread.
    void stop() noexcept;
    bool stopped() const noexcept { return stopped_; }

private:
    friend class database;

    listener(pool::lease lease, std::string_view channel, const std::source_location& where) : lease_{std::move(lease)} {
        add(channel, where);
    }

    pool::lease lease_;
    std::atomic<bool> stopped_{};
};

}  // namespace covet
