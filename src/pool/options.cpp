#include <covet/core/error.hpp>
#include <covet/pool/options.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <thread>
#include <type_traits>

#include "option_fields.hpp"

namespace covet::pool {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds longest = std::chrono::hours{24 * 365 * 10};

void refuse(std::string_view name, const std::string& value, std::string_view rule) {
    throw bad_option{"covet: the pool's option " + std::string{name} + " is " + value + "; " + std::string{rule}};
}

void check_time(std::string_view name, milliseconds value) {
    if (value.count() < 0 || value > longest)
        refuse(name, std::to_string(value.count()), "it is a number of milliseconds, at least 0 and at most ten years");
}

void check_number(std::string_view name, std::uint64_t value, std::uint64_t least, std::uint64_t most) {
    if (value < least || value > most)
        refuse(name, std::to_string(value), "it is at least " + std::to_string(least) + " and at most " + std::to_string(most));
}

}  // namespace

void check(const options& o) {
    constexpr std::uint64_t most_places = 100'000;
    if (o.max_size == 0) refuse("max_size", "0", "a pool of no connections can serve nobody");
    check_number("max_size", o.max_size, 1, most_places);
    if (o.min_size > o.max_size)
        refuse("min_size", std::to_string(o.min_size), "it is at most max_size, which is " + std::to_string(o.max_size));
    if (o.warm_up && o.min_size == 0)
        refuse("min_size", "0", "with warm_up it is at least 1 (in a URL pool_min_size), or nothing would be opened");
    check_number("max_connecting", o.max_connecting, 1, most_places);
    check_number("max_waiting", o.max_waiting, 0, std::numeric_limits<std::uint32_t>::max());
    check_number("lifetime_jitter", o.lifetime_jitter, 0, 90);
    check_number("breaker.window", o.breaker.window, 1, 64);
    check_number("breaker.failure_percent", o.breaker.failure_percent, 0, 100);
    if (o.breaker.open_for.count() == 0)
        refuse("breaker.open_for", "0", "it is at least 1 millisecond, or the pool would not stop asking");
    if (o.shed_interval.count() == 0) refuse("shed_interval", "0", "it is at least 1 millisecond");
    constexpr std::string_view pauses = "it is at least 1 millisecond, or the pool would not pause";
    if (o.connect_retry.base.count() == 0) refuse("connect_retry.base", "0", pauses);
    if (o.connect_retry.cap.count() == 0) refuse("connect_retry.cap", "0", pauses);
    check_number("connect_retry.attempts", o.connect_retry.attempts, 1, 1'000);
    check_number("statement_retry.attempts", o.statement_retry.attempts, 1, 1'000);
    each_field(o, [](std::string_view name, const auto& value) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, milliseconds>) check_time(name, value);
    });
}

options options::web_service() noexcept {
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
    return {.max_size = 2 * cores + 1, .acquire_timeout = milliseconds{2'000}, .min_size = 1, .leak_threshold = milliseconds{30'000},
            .shed_target = milliseconds{50}};
}

options options::worker() noexcept {
    return {.max_size = 2, .acquire_timeout = milliseconds{60'000}, .idle_timeout = milliseconds{60'000}};
}

options options::pipeline(std::size_t stages) noexcept {
    return {.max_size = stages, .acquire_timeout = milliseconds{60'000}, .min_size = stages, .idle_timeout = milliseconds{0},
            .warm_up = true};
}

}  // namespace covet::pool
