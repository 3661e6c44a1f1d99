#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/observers.hpp>
#include <covet/pool/lease.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace covet::pool {

struct options {
    std::size_t max_size = 8;                           // connections
    std::chrono::milliseconds acquire_timeout{30'000};  // how long to wait for a free one
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

    /// Who is told of the statements of all its connections.
    const std::shared_ptr<driver::observers>& observers() const noexcept { return observers_; }

private:
    friend class lease;
    void take_back(std::unique_ptr<driver::connection>) noexcept;
    void wait_for_room(std::unique_lock<std::mutex>&);
    std::unique_ptr<driver::connection> connect_or_give_up_place();
    void give_up_place() noexcept;
    void wake_one(std::unique_lock<std::mutex>&) noexcept;

    factory connect_;
    options options_;
    std::shared_ptr<driver::observers> observers_{std::make_shared<driver::observers>()};
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<driver::connection>> idle_;
    std::size_t open_{};     // idle and leased, and those being opened
    std::size_t waiting_{};  // threads
};

}  // namespace covet::pool
