#include "clock.hpp"

#include <atomic>
#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#include <x86intrin.h>
#endif

namespace covet::pool {
namespace {

using std::chrono::steady_clock;

#if defined(__x86_64__)

/// Intel 64 and IA-32 Architectures Software Developer's Manual, volume 3, "Invariant TSC".
bool counts_at_constant_rate() noexcept {
    unsigned a{}, b{}, c{}, d{};
    return __get_cpuid(0x8000'0007U, &a, &b, &c, &d) != 0 && (d & (1U << 8U)) != 0;
}

__extension__ using wide = unsigned __int128;

/// The counter and the clock of one moment: of several tries, the one with the least time between two looks at the clock, so
/// that being taken off the processor in between does no harm.
struct reading {
    std::uint64_t ticks{};
    time_point time{};

    static reading now() noexcept {
        reading best;
        duration least = duration::max();
        for (int i = 0; i < 10; ++i) {
            const time_point before = steady_clock::now();
            const std::uint64_t ticks = __rdtsc();
            const time_point after = steady_clock::now();
            if (after - before >= least) continue;
            least = after - before;
            best = {ticks, before + least / 2};
        }
        return best;
    }
};

class tick_clock {
public:
    tick_clock() noexcept {
        if (!counts_at_constant_rate()) return;
        constexpr std::chrono::milliseconds enough{1};
        while (steady_clock::now() - start_.time < enough) {
        }
        const reading later = reading::now();
        const std::uint64_t ticks = later.ticks - start_.ticks;
        const auto time = static_cast<wide>((later.time - start_.time).count());
        if (ticks > 0) nanoseconds_times_2_32_ = static_cast<std::uint64_t>((time << 32U) / ticks);
    }

    time_point now() const noexcept {
        const std::uint64_t rate = nanoseconds_times_2_32_.load(std::memory_order_relaxed);
        if (rate == 0) return steady_clock::now();
        const wide product = static_cast<wide>(__rdtsc() - start_.ticks) * rate;
        return start_.time + std::chrono::nanoseconds{static_cast<std::int64_t>(product >> 32U)};
    }

    void compare() noexcept {
        const time_point real = steady_clock::now();
        const duration wrong = now() > real ? now() - real : real - now();
        if (wrong > (real - start_.time) / 1'000 + std::chrono::milliseconds{10}) nanoseconds_times_2_32_ = 0;
    }

private:
    reading start_ = reading::now();
    std::atomic<std::uint64_t> nanoseconds_times_2_32_{};  // a tick; 0: the processor's counter is of no use
};

tick_clock& ticks() noexcept {
    static tick_clock one;
    return one;
}

#endif

}  // namespace

#if defined(__x86_64__)

time_point measured_now() noexcept { return ticks().now(); }
void compare_clocks() noexcept { ticks().compare(); }

#else

time_point measured_now() noexcept { return steady_clock::now(); }
void compare_clocks() noexcept {}

#endif

}  // namespace covet::pool
