#pragma once

#include <chrono>
#include <cstdint>

namespace covet::pool {

/// How often to try something again, and how long to wait before: up to `base` before the first repetition, twice as long
/// before each further one, never longer than `cap`. The wait is chosen at random between 0 and that, so that many who failed
/// together do not come back together.
///
/// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ compares this with its alternatives.
struct backoff {
    std::uint32_t attempts = 3;           // in all; 1 tries once
    std::chrono::milliseconds base{50};
    std::chrono::milliseconds cap{1'000};

    /// The longest wait after `failures` in a row, which are at least 1.
    constexpr std::chrono::milliseconds ceiling(std::uint32_t failures) const noexcept {
        std::chrono::milliseconds out = base;
        for (std::uint32_t i = 1; i < failures && out < cap; ++i) out *= 2;
        return out < cap ? out : cap;
    }

    /// The wait itself. `Random` is a standard generator of random bits.
    template <class Random>
    std::chrono::nanoseconds wait(std::uint32_t failures, Random& random) const {
        const std::chrono::nanoseconds longest = ceiling(failures);
        constexpr double steps = 1U << 16U;
        return std::chrono::nanoseconds{static_cast<std::int64_t>(
            static_cast<double>(longest.count()) * (static_cast<double>((random() - Random::min()) & 0xFFFFU) / steps))};
    }
};

}  // namespace covet::pool
