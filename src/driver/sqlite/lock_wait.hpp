#pragma once

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdint>

namespace covet::driver::sqlite_driver {

/// Waits until another connection gives up its lock, for as long as busy_timeout, unless the statement is canceled.
///
/// SQLite's own waiting ignores sqlite3_interrupt, so that `cancel` would come back only after the whole timeout.
class lock_wait {
public:
    explicit lock_wait(std::chrono::milliseconds limit) noexcept : limit_{limit} {}
    lock_wait(const lock_wait&) = delete;
    lock_wait& operator=(const lock_wait&) = delete;

    /// The connection must be closed before this object goes.
    void install(sqlite3*) noexcept;

    /// Earlier cancellations were meant for earlier statements.
    void statement_starts() noexcept { seen_ = cancellations_.load(std::memory_order_relaxed); }
    /// From any thread.
    void cancel() noexcept { cancellations_.fetch_add(1, std::memory_order_relaxed); }
    /// True when the statement that runs now was canceled.
    bool canceled() const noexcept { return cancellations_.load(std::memory_order_relaxed) != seen_; }

    /// Sleeps a little, longer with every attempt; false when there is no time left. Attempts count from 0.
    bool wait(int attempt) noexcept;

private:
    std::chrono::milliseconds limit_;
    std::chrono::steady_clock::time_point deadline_{};
    std::atomic<std::uint32_t> cancellations_{0};
    std::uint32_t seen_{};
};

}  // namespace covet::driver::sqlite_driver
