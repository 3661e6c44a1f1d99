#include "lock_wait.hpp"

#include <algorithm>
#include <thread>

namespace covet::driver::sqlite_driver {

void lock_wait::install(sqlite3* db) noexcept {
    sqlite3_busy_handler(
        db, [](void* self, int attempt) { return static_cast<lock_wait*>(self)->wait(attempt) ? 1 : 0; }, this);
}

bool lock_wait::wait(int attempt) noexcept {
    using namespace std::chrono;
    constexpr milliseconds longest_nap{25};
    const auto now = steady_clock::now();
    if (attempt == 0) deadline_ = now + limit_;
    if (now >= deadline_ || canceled()) return false;
    const nanoseconds nap = std::min<nanoseconds>(milliseconds{attempt + 1}, longest_nap);
    std::this_thread::sleep_for(std::min<nanoseconds>(nap, deadline_ - now));
    return !canceled();
}

}  // namespace covet::driver::sqlite_driver
