#include "spin_lock.hpp"

#include <chrono>
#include <thread>

namespace covet::pool {

void spin_lock::wait() noexcept {
    constexpr int looks = 100, turns = 120;
    for (int i = 0;; ++i) {
        if (!taken_.load(std::memory_order_relaxed) && !taken_.exchange(true, std::memory_order_acquire)) return;
        if (i >= turns)
            std::this_thread::sleep_for(std::chrono::microseconds{50});
        else if (i >= looks)
            std::this_thread::yield();
    }
}

}  // namespace covet::pool
