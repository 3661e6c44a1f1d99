#include <covet/pool/backoff.hpp>
#include <covet/retry.hpp>

#include <random>
#include <thread>

namespace covet::exec {

bool may_run_again(const retry& how, std::uint32_t failures, const error& e) noexcept {
    const bool met_another = e.kind() == error_kind::serialization_failure || e.kind() == error_kind::deadlock;
    return met_another && !e.in_doubt() && failures < how.attempts;
}

void wait_to_run_again(const retry& how, std::uint32_t failures) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const pool::backoff times{.attempts = how.attempts, .base = how.base, .cap = how.cap};
    std::this_thread::sleep_for(times.wait(failures, random));
}

}  // namespace covet::exec
