#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "alarm.hpp"

namespace covet::driver::postgres_driver {

/// Lets another thread stop what the server works on, and nothing else: a request that comes late must not hit the
/// next statement.
class running_state {
public:
    /// `patience`: how long the end of a call waits for a request that is under way; 0: as long as it takes.
    explicit running_state(std::chrono::milliseconds patience) noexcept : patience_{patience} {}

    /// One call of the server.
    class scope {
    public:
        explicit scope(running_state& state) : state_{state} { state_.begin(); }
        scope(const scope&) = delete;
        scope& operator=(const scope&) = delete;
        ~scope() { state_.end(); }

    private:
        running_state& state_;
    };

    /// Calls `stop` while a call of the server runs, and holds back its end until `stop` has returned. Otherwise rouses
    /// whoever waits for the server to say something, or will do so next.
    template <class Stop>
    void cancel(Stop stop) {
        {
            const std::lock_guard lock{mutex_};
            if (!running_ && alarm_ != nullptr) alarm_->ring();
            if (!running_ || stopping_) return;
            canceled_ = stopping_ = true;
        }
        stop();
        {
            const std::lock_guard lock{mutex_};
            stopping_ = false;
        }
        stopped_.notify_one();
    }

    /// Whether somebody has canceled the call that runs, or else the last one.
    bool canceled() const noexcept { return canceled_; }
    /// A request to stop is still under way, and may hit any later call.
    bool abandoned() const noexcept { return abandoned_; }

    /// What cancel() rings while nothing runs.
    alarm& bell() {
        const std::lock_guard lock{mutex_};
        if (alarm_ == nullptr) alarm_ = std::make_unique<alarm>();
        return *alarm_;
    }

private:
    void begin() {
        const std::lock_guard lock{mutex_};
        running_ = true;
        canceled_ = false;
    }
    void end() {
        std::unique_lock lock{mutex_};
        running_ = false;
        const auto is_over = [this] { return !stopping_; };
        if (patience_.count() == 0)
            stopped_.wait(lock, is_over);
        else if (!stopped_.wait_for(lock, patience_, is_over))
            abandoned_ = true;
    }

    std::chrono::milliseconds patience_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    std::unique_ptr<alarm> alarm_{};
    bool running_{};
    bool stopping_{};
    std::atomic<bool> canceled_{};
    bool abandoned_{};
};

}  // namespace covet::driver::postgres_driver
