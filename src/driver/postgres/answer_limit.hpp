#pragma once

#include <atomic>
#include <chrono>

namespace covet::driver::postgres_driver {

/// Breaks a connection off whose server gives no answer in time. libpq waits for it without end, so that a thread of the
/// process' own, which there is as long as there are limits, looks after all of them four times within the shortest.
class answer_limit {
public:
    using clock = std::chrono::steady_clock;

    /// Throws `error` when the system has no more descriptors.
    answer_limit(int socket, std::chrono::milliseconds limit);
    answer_limit(const answer_limit&) = delete;
    answer_limit& operator=(const answer_limit&) = delete;
    ~answer_limit();

    /// A wait for an answer.
    void begin() noexcept { until_.store((clock::now() + limit_).time_since_epoch().count(), std::memory_order_relaxed); }
    void end() noexcept { until_.store(0, std::memory_order_relaxed); }

    /// One wait, where there is a limit.
    class scope {
    public:
        explicit scope(answer_limit* limit) noexcept : limit_{limit} {
            if (limit_ != nullptr) limit_->begin();
        }
        scope(const scope&) = delete;
        scope& operator=(const scope&) = delete;
        ~scope() {
            if (limit_ != nullptr) limit_->end();
        }

    private:
        answer_limit* limit_;
    };

    /// What the program does meanwhile, whose time is not the server's.
    class pause {
    public:
        explicit pause(answer_limit* limit) noexcept : limit_{limit} {
            if (limit_ != nullptr) limit_->end();
        }
        pause(const pause&) = delete;
        pause& operator=(const pause&) = delete;
        ~pause() {
            if (limit_ != nullptr) limit_->begin();
        }

    private:
        answer_limit* limit_;
    };

    /// For the thread that looks.
    std::chrono::milliseconds limit() const noexcept { return limit_; }
    void check() noexcept;
    /// Whether it has broken the connection off.
    bool passed() const noexcept { return passed_.load(std::memory_order_relaxed); }

private:
    int socket_;  // its own descriptor, as libpq may close the other one at any time
    std::chrono::milliseconds limit_;
    std::atomic<clock::rep> until_{};
    std::atomic<bool> passed_{};
};

}  // namespace covet::driver::postgres_driver
