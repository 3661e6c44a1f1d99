#include "clock.hpp"

#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#include <x86intrin.h>
#endif

namespace covet::pool {
namespace {

#if defined(__x86_64__)

/// Intel 64 and IA-32 Architectures Software Developer's Manual, volume 3, "Invariant TSC".
bool counts_at_constant_rate() noexcept {
    unsigned a{}, b{}, c{}, d{};
    return __get_cpuid(0x8000'0007U, &a, &b, &c, &d) != 0 && (d & (1U << 8U)) != 0;
}

__extension__ using wide = unsigned __int128;

struct reading {
    std::uint64_t ticks = __rdtsc();
    time_point time = std::chrono::steady_clock::now();
};

class tick_clock {
public:
    tick_clock() noexcept {
        if (!counts_at_constant_rate()) return;
        constexpr std::chrono::milliseconds enough{1};
        reading later;
        while (later.time - start_.time < enough) later = reading{};
        const std::uint64_t ticks = later.ticks - start_.ticks;
        const auto time = static_cast<wide>((later.time - start_.time).count());
        if (ticks > 0) nanoseconds_times_2_32_ = static_cast<std::uint64_t>((time << 32U) / ticks);
    }

    time_point now() const noexcept {
        if (nanoseconds_times_2_32_ == 0) return std::chrono::steady_clock::now();
        const wide product = static_cast<wide>(__rdtsc() - start_.ticks) * nanoseconds_times_2_32_;
        return start_.time + std::chrono::nanoseconds{static_cast<std::int64_t>(product >> 32U)};
    }

private:
    reading start_{};
    std::uint64_t nanoseconds_times_2_32_{};  // a tick; 0: the processor's clock is of no use
};

}  // namespace

time_point measured_now() noexcept {
    static const tick_clock ticks;
    return ticks.now();
}

#else

}  // namespace

time_point measured_now() noexcept { return std::chrono::steady_clock::now(); }

#endif

}  // namespace covet::pool
