#pragma once

#include <memory>
#include <mutex>

#include "alarm.hpp"

namespace covet::driver::postgres_driver {

/// Lets another thread stop what the server works on, and nothing else: a request that comes late must not hit the
/// next statement.
class running_state {
public:
    /// One call of the server.
    class scope {
    public:
        explicit scope(running_state& state) : state_{state} { state_.set(true); }
        scope(const scope&) = delete;
        scope& operator=(const scope&) = delete;
        ~scope() { state_.set(false); }

    private:
        running_state& state_;
    };

    /// Calls `stop` while a call of the server runs, and holds back its end until `stop` has returned. Otherwise rouses
    /// whoever waits for the server to say something, or will do so next.
    template <class Stop>
    void cancel(Stop stop) {
        const std::lock_guard lock{mutex_};
        if (!running_) {
            if (alarm_ != nullptr) alarm_->ring();
            return;
        }
        canceled_ = true;
        stop();
    }

    /// Whether somebody has canceled the last call.
    bool canceled() const noexcept { return canceled_; }

    /// What cancel() rings while nothing runs.
    alarm& bell() {
        const std::lock_guard lock{mutex_};
        if (alarm_ == nullptr) alarm_ = std::make_unique<alarm>();
        return *alarm_;
    }

private:
    void set(bool running) {
        const std::lock_guard lock{mutex_};
        running_ = running;
        if (running) canceled_ = false;
    }

    std::mutex mutex_;
    std::unique_ptr<alarm> alarm_{};
    bool running_{};
    bool canceled_{};
};

}  // namespace covet::driver::postgres_driver
