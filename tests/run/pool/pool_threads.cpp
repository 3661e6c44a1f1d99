#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "support/statements.hpp"

using covet::driver::connect_fake;
using covet::driver::fake_call;
using covet::driver::fake_script;
using covet::pool::connection_pool;
using covet::pool::lease;

namespace {

using namespace std::chrono_literals;

template <class Work>
void on_threads(int count, Work work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) threads.emplace_back([=] { work(i); });
    for (std::thread& t : threads) t.join();
}

}  // namespace

TEST_CASE("a connection has one borrower at a time, and there are never too many") {
    constexpr std::size_t size = 3;
    const auto script = std::make_shared<fake_script>();
    std::atomic<int> open{0};
    std::atomic<int> most{0};
    connection_pool pool{[&] {
                             most = std::max(most.load(), ++open);
                             return connect_fake(script);
                         },
                         {.max_size = size, .acquire_timeout = 60s}};
    // Not atomic: two borrowers of one connection would be a data race.
    std::map<const covet::driver::connection*, int> uses;
    std::mutex mutex;
    on_threads(8, [&](int) {
        for (int round = 0; round < 500; ++round) {
            const lease held = pool.acquire();
            int* mine{};
            {
                const std::lock_guard lock{mutex};
                mine = &uses[&*held];
            }
            ++*mine;
            held->in_transaction();
        }
    });
    int total = 0;
    for (const auto& [connection, count] : uses) total += count;
    CHECK(total == 8 * 500);
    CHECK(uses.size() <= size);
    CHECK(most <= static_cast<int>(size));
}

TEST_CASE("whoever waits is served by whoever gives back") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 60s}};
    std::atomic<bool> served{false};
    lease held = pool.acquire();
    std::thread waiting{[&] {
        const lease mine = pool.acquire();
        served = true;
    }};
    std::this_thread::sleep_for(20ms);
    CHECK_FALSE(served);
    held = lease{};
    waiting.join();
    CHECK(served);
    CHECK(script->count(fake_call::kind::connect) == 1);
}

TEST_CASE("a place that becomes free by a failure serves whoever waits") {
    const auto script = std::make_shared<fake_script>();
    script->always("break", {.breaks_connection = true});
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 2, .acquire_timeout = 60s}};
    std::atomic<int> done{0};
    on_threads(6, [&](int thread) {
        for (int round = 0; round < 100; ++round) {
            const lease held = pool.acquire();
            if ((round + thread) % 3 == 0) support::run(*held, "break");
            if ((round + thread) % 3 == 1) held->begin();
            ++done;
        }
    });
    CHECK(done == 600);
}

TEST_CASE("a connect that hangs holds up nobody, not even who asked for it") {
    const auto script = std::make_shared<fake_script>();
    std::atomic<bool> slow{false};
    std::atomic<bool> connecting{false};
    std::atomic<bool> go_on{false};
    connection_pool pool{[&] {
                             if (slow) {
                                 connecting = true;
                                 while (!go_on) std::this_thread::sleep_for(1ms);
                             }
                             return connect_fake(script);
                         },
                         {.max_size = 2, .acquire_timeout = 60s}};
    lease held = pool.acquire();
    slow = true;
    std::thread asking{[&] { const lease mine = pool.acquire(); }};
    while (!connecting) std::this_thread::sleep_for(1ms);
    held = lease{};
    asking.join();
    for (int i = 0; i < 10; ++i) pool.acquire()->ping();
    CHECK(script->count(fake_call::kind::connect) == 1);
    go_on = true;
    while (script->count(fake_call::kind::connect) == 1) std::this_thread::sleep_for(1ms);
    CHECK(pool.close(0ms));
    CHECK(script->count(fake_call::kind::close) == 2);
}

TEST_CASE("the time to wait passes although connections come and go") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 50ms}};
    const lease held = pool.acquire();
    std::atomic<int> timeouts{0};
    on_threads(3, [&](int) {
        try {
            static_cast<void>(pool.acquire());
        } catch (const covet::timeout&) {
            ++timeouts;
        }
    });
    CHECK(timeouts == 3);
}
