#pragma once

#include <covet/pool/ledger.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <source_location>
#include <utility>

namespace covet::pool {

/// A thread that waits. Whoever answers or calls it notes that in a list, under the pool's lock, and wakes it without.
class waiting_thread final : public waiter {
public:
    waiting_thread(const std::source_location& where, waiting_thread*& to_wake) noexcept : waiter{where}, list_{to_wake} {}

    void answered() noexcept override { note(); }
    void called() noexcept override { note(); }
    /// Under the pool's lock, having been woken: it may be noted again.
    void wakes_up() noexcept { is_noted_ = false; }

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
        return woken_up_.wait_until(held, deadline, [this] { return woken_; }) && std::exchange(woken_, false);
    }
    void sleep() {
        std::unique_lock held{mutex_};
        woken_up_.wait(held, [this] { return woken_; });
    }

private:
    /// Once, until it is woken.
    void note() noexcept {
        if (!std::exchange(is_noted_, true)) next_ = std::exchange(list_, this);
    }

    waiting_thread*& list_;
    waiting_thread* next_{};
    bool is_noted_{};
    std::mutex mutex_;
    std::condition_variable woken_up_;
    bool woken_{};
};

}  // namespace covet::pool
