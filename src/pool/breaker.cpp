#include <covet/pool/breaker.hpp>

#include <algorithm>
#include <bit>

namespace covet::pool {

bool circuit_breaker::admit(time_point now) noexcept {
    if (!open_) return true;
    if (now < open_until_ || probing_) return false;
    probing_ = true;
    return true;
}

void circuit_breaker::succeeded() noexcept {
    if (open_) {  // the probe, or something that began before
        open_ = probing_ = false;
        history_ = known_ = 0;
    }
    run_ = 0;
    note(false);
}

void circuit_breaker::failed(time_point now) noexcept {
    ++run_;
    note(true);
    if (open_ ? probing_ : is_over_limit()) open(now);
}

breaker_state circuit_breaker::state(time_point now) const noexcept {
    if (!open_) return breaker_state::closed;
    return now < open_until_ ? breaker_state::open : breaker_state::half_open;
}

void circuit_breaker::note(bool failure) noexcept {
    history_ = history_ << 1U | (failure ? 1U : 0U);
    known_ = std::min(known_ + 1, options_.window);
}

void circuit_breaker::open(time_point now) noexcept {
    open_ = true;
    probing_ = false;
    open_until_ = now + options_.open_for;
}

bool circuit_breaker::is_over_limit() const noexcept {
    if (options_.failures_in_a_row > 0 && run_ >= options_.failures_in_a_row) return true;
    if (options_.failure_percent == 0 || known_ < options_.window) return false;
    const std::uint64_t last = options_.window == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << options_.window) - 1;
    const auto failures = static_cast<std::uint32_t>(std::popcount(history_ & last));
    return failures * 100 >= options_.failure_percent * options_.window;
}

}  // namespace covet::pool
