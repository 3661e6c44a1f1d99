#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "support/simulated_pool.hpp"

namespace {

using namespace std::chrono_literals;

/// Small pools with short times, of all kinds.
covet::pool::options random_options(std::mt19937_64& random) {
    covet::pool::options o;
    o.max_size = 1 + random() % 5;
    o.min_size = random() % (o.max_size + 1);
    o.max_connecting = 1 + random() % 4;
    o.max_waiting = random() % 3 == 0 ? 2 : 1'000;
    o.acquire_timeout = std::chrono::milliseconds{random() % 2'000};
    o.idle_timeout = std::chrono::milliseconds{random() % 2 * 700};
    o.max_lifetime = std::chrono::milliseconds{random() % 2 * 3'000};
    o.keepalive = std::chrono::milliseconds{random() % 2 * 500};
    o.validate_after = std::chrono::milliseconds{random() % 2 * 200};
    o.leak_threshold = std::chrono::milliseconds{random() % 2 * 400};
    o.shed_target = std::chrono::milliseconds{random() % 2 * 50};
    o.order = random() % 2 == 0 ? covet::pool::reuse::lifo : covet::pool::reuse::fifo;
    return o;
}

struct told {
    std::string complaints;
    std::uint64_t history{};
    std::size_t served{}, overtaken{}, timed_out{}, failed{};
};

told run(std::uint64_t seed) {
    std::mt19937_64 random{seed};
    const covet::pool::options o = random_options(random);
    support::simulated_pool pool{o, seed};
    for (int i = 0; i < 100; ++i) pool.step();
    pool.finish();
    return {pool.complaints, pool.history, pool.served, pool.overtaken, pool.timed_out, pool.failed};
}

}  // namespace

TEST_CASE("whatever happens in whatever order, a pool keeps its promises, and the same again") {
    constexpr std::uint64_t schedules = 10'000;
    const std::uint64_t first = 1;
    std::size_t served = 0, overtaken = 0, timed_out = 0, failed = 0;
    MESSAGE("the seeds are ", first, " and the ", schedules - 1, " behind it");
    for (std::uint64_t seed = first; seed < first + schedules; ++seed) {
        const told once = run(seed);
        REQUIRE_MESSAGE(once.complaints.empty(), "seed ", seed, ": ", once.complaints);
        REQUIRE_MESSAGE(run(seed).history == once.history, "seed ", seed, " went another way the second time");
        served += once.served;
        overtaken += once.overtaken;
        timed_out += once.timed_out;
        failed += once.failed;
    }
    // All of it happened.
    CHECK(served > 10 * schedules);
    CHECK(overtaken > schedules / 100);
    CHECK(timed_out > schedules / 10);
    CHECK(failed > schedules / 10);
}
