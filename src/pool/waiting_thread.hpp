#pragma once

#include <covet/pool/ledger.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <source_location>
#include <utility>

namespace covet::pool {

/// A thread that waits. Once it is answered, it waits to be woken, so that whoever answers can let go of the pool's lock before
/// that.
class waiting_thread final : public waiter {
public:
    waiting_thread(const std::source_location& where, waiting_thread*& answered) noexcept : waiter{where}, list_{answered} {}

    void answered() noexcept override { next_ = std::exchange(list_, this); }

    /// Wakes all of a list.
    static void wake(waiting_thread* first) noexcept {
        while (first != nullptr) {
            waiting_thread& one = *std::exchange(first, first->next_);
            const std::lock_guard held{one.mutex_};
            one.woken_ = true;
            one.woken_up_.notify_one();
        }
    }

    /// False when it was not woken by then.
    bool sleep_until(std::chrono::steady_clock::time_point deadline) {
        std::unique_lock held{mutex_};
        return woken_up_.wait_until(held, deadline, [this] { return woken_; });
    }
    void sleep() {
        std::unique_lock held{mutex_};
        woken_up_.wait(held, [this] { return woken_; });
    }

private:
    waiting_thread*& list_;
    waiting_thread* next_{};
    std::mutex mutex_;
    std::condition_variable woken_up_;
    bool woken_{};
};

}  // namespace covet::pool
