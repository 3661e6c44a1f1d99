#include "workers.hpp"

#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace covet::pool {

void workers::run(std::function<void()> work) {
    {
        const std::lock_guard lock{shared_->mutex};
        if (shared_->free > shared_->queue.size()) {
            shared_->queue.push_back(std::move(work));
            shared_->changed.notify_one();
            return;
        }
    }
    try {
        std::thread{[own = shared_, first = work]() mutable {
            std::exchange(first, nullptr)();  // and let go of what it keeps alive
            serve(own);
        }}.detach();
    } catch (const std::system_error&) {
        work();
    }
}

void workers::serve(const std::shared_ptr<shared>& own) {
    constexpr std::chrono::seconds patience{1};
    std::unique_lock lock{own->mutex};
    for (;;) {
        ++own->free;
        const bool has_work =
            own->changed.wait_for(lock, patience, [&] { return !own->queue.empty() || own->stopped; }) && !own->queue.empty();
        --own->free;
        if (!has_work) return;
        {
            const std::function<void()> work = std::move(own->queue.front());
            own->queue.pop_front();
            lock.unlock();
            work();
        }
        lock.lock();
    }
}

void workers::stop() noexcept {
    const std::lock_guard lock{shared_->mutex};
    shared_->stopped = true;
    shared_->changed.notify_all();
}

}  // namespace covet::pool
