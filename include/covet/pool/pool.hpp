#pragma once

#include <covet/driver/connection.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace covet::pool {

struct options {
    std::size_t max_size = 8;                           // connections
    std::chrono::milliseconds acquire_timeout{30'000};  // how long to wait for a free one
};

class connection_pool;

/// The right to use a connection, given back when it goes out of scope. Movable, never copied.
class lease {
public:
    lease() noexcept = default;
    lease(lease&& other) noexcept
        : pool_{std::exchange(other.pool_, nullptr)}, connection_{std::move(other.connection_)} {}
    lease& operator=(lease&& other) noexcept {
        if (this != &other) {
            give_back();
            pool_ = std::exchange(other.pool_, nullptr);
            connection_ = std::move(other.connection_);
        }
        return *this;
    }
    ~lease() { give_back(); }

    driver::connection& operator*() const noexcept { return *connection_; }
    driver::connection* operator->() const noexcept { return connection_.get(); }

private:
    friend class connection_pool;
    lease(connection_pool& pool, std::unique_ptr<driver::connection> connection) noexcept
        : pool_{&pool}, connection_{std::move(connection)} {}

    void give_back() noexcept;

    connection_pool* pool_{};
    std::unique_ptr<driver::connection> connection_{};
};

/// A bounded set of connections, opened on demand and reused last in, first out.
///
/// Thread-safe. The pool must outlive its leases.
class connection_pool {
public:
    using factory = std::function<std::unique_ptr<driver::connection>()>;

    /// Opens nothing yet.
    explicit connection_pool(factory connect, options settings = {});
    connection_pool(const connection_pool&) = delete;
    connection_pool& operator=(const connection_pool&) = delete;
    ~connection_pool();

    /// A free connection, or a new one while there are fewer than `max_size`, or a wait for one to come back. Throws
    /// `timeout` after `acquire_timeout`, or what the factory throws.
    lease acquire();

private:
    friend class lease;
    void take_back(std::unique_ptr<driver::connection>) noexcept;
    void wait_for_room(std::unique_lock<std::mutex>&);
    std::unique_ptr<driver::connection> connect_or_give_up_place();
    void give_up_place() noexcept;

    factory connect_;
    options options_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<driver::connection>> idle_;
    std::size_t open_{};  // idle and leased, and those being opened
};

inline void lease::give_back() noexcept {
    if (pool_ != nullptr) std::exchange(pool_, nullptr)->take_back(std::move(connection_));
}

}  // namespace covet::pool
