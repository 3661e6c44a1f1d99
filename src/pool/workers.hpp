#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace covet::pool {

/// Threads for what may take long. There is always one for a piece of work: one that is free, or a new one. A thread ends after
/// it has had nothing to do for a second, or at once when told to stop.
///
/// Work may hang, so nobody waits for the threads: they keep alive what they need. Thread-safe.
class workers {
public:
    workers() : shared_{std::make_shared<shared>()} {}
    workers(const workers&) = delete;
    workers& operator=(const workers&) = delete;
    ~workers() { stop(); }

    /// Runs it in the calling thread when the system has no further thread.
    void run(std::function<void()> work);
    /// Lets those that are free end now, and the others after their work.
    void stop() noexcept;

private:
    struct shared {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::function<void()>> queue;
        std::size_t free{};
        bool stopped{};
    };
    static void serve(const std::shared_ptr<shared>&);

    std::shared_ptr<shared> shared_;
};

}  // namespace covet::pool
