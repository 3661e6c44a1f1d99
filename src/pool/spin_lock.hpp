#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace covet::pool {

/// A lock for a few instructions that never wait: half the price of a mutex when nobody else wants it. Whoever does not get it
/// soon lets others run, and then sleeps, so that a holder that the system has taken off the processor comes back to it.
class spin_lock {
public:
    void lock() noexcept {
        if (!taken_.exchange(true, std::memory_order_acquire)) return;
        wait();
    }
    void unlock() noexcept { taken_.store(false, std::memory_order_release); }

private:
    void wait() noexcept {
        constexpr int looks = 100, turns = 120;
        for (int i = 0;; ++i) {
            if (!taken_.load(std::memory_order_relaxed) && !taken_.exchange(true, std::memory_order_acquire)) return;
            if (i >= turns)
                std::this_thread::sleep_for(std::chrono::microseconds{50});
            else if (i >= looks)
                std::this_thread::yield();
        }
    }

    std::atomic<bool> taken_{};
};

}  // namespace covet::pool
