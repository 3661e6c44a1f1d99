#pragma once

#include <covet/pool/clock.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

namespace covet::pool {

/// When a pool stops asking a database that does not answer.
struct breaker_options {
    std::uint32_t failures_in_a_row = 5;  // of connects, until it opens; 0: never by these
    std::uint32_t failure_percent = 50;   // of the last `window`, until it opens; 0: never by these
    std::uint32_t window = 20;            // connects, and no checks: one that fails tells of its connection alone
    std::chrono::milliseconds open_for{1'000};  // until one is let through to see
};

enum class breaker_state : std::uint8_t { closed, open, half_open };

std::string_view name_of(breaker_state) noexcept;

/// A circuit breaker: closed, it lets everything through. After a run of failures, or too many of the last ones, it opens and
/// lets nothing through for a while; then it is half open, for one probe at a time, whose success closes it and whose failure
/// opens it again.
///
/// It reads no clock and has no lock.
class circuit_breaker {
public:
    explicit circuit_breaker(const breaker_options& options) : options_{options} {}

    /// Whether something may be tried now. What is told true has to tell how it ended.
    bool admit(time_point now) noexcept;
    void succeeded() noexcept;
    void failed(time_point now) noexcept;

    breaker_state state(time_point now) const noexcept;
    /// When something is let through again, as far as that is known: while a probe runs, it is not.
    time_point admits_at() const noexcept {
        if (!open_) return time_point::min();
        return probing_ ? time_point::max() : open_until_;
    }

private:
    void note(bool failure) noexcept;
    void open(time_point now) noexcept;
    bool is_over_limit() const noexcept;

    breaker_options options_;
    bool open_{};
    bool probing_{};
    time_point open_until_{};
    std::uint32_t run_{};           // failures since the last success
    std::uint64_t history_{};       // the last outcomes, a failure a 1, the newest in the lowest bit
    std::uint32_t known_{};         // how many outcomes the history holds
};

}  // namespace covet::pool
