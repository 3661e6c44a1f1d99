#pragma once

#include <atomic>

namespace covet::pool {

/// A lock for a few instructions that never wait: half the price of a mutex when nobody else wants it. Whoever does not get it
/// soon lets others run, and then sleeps, so that a holder that the system has taken off the processor comes back to it.
class spin_lock {
public:
    void lock() noexcept {
        if (taken_.exchange(true, std::memory_order_acquire)) wait();
    }
    void unlock() noexcept { taken_.store(false, std::memory_order_release); }

private:
    void wait() noexcept;

    std::atomic<bool> taken_{};
};

}  // namespace covet::pool
