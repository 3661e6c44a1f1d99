#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
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
    const lease held = pool.acquire(60s);
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

TEST_CASE("a crowd of 50 is served by few connections, soon after the first is open") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] {
                             std::this_thread::sleep_for(150ms);
                             return connect_fake(script);
                         },
                         {.max_size = 50, .acquire_timeout = 60s}};
    on_threads(50, [&](int) {
        const lease held = pool.acquire();
        std::this_thread::sleep_for(2ms);
    });
    CHECK(pool.numbers().connects <= 8);
    CHECK(pool.numbers().leases == 50);
    MESSAGE("the longest wait was ", std::chrono::duration_cast<std::chrono::milliseconds>(pool.numbers().wait.largest()).count(), " ms");
}

TEST_CASE("no timeout comes before its time") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 30ms}};
    const lease held = pool.acquire(60s);
    on_threads(8, [&](int) {
        for (int i = 0; i < 5; ++i) {
            const auto start = std::chrono::steady_clock::now();
            CHECK_THROWS_AS(pool.acquire(), covet::pool::exhausted);
            CHECK(std::chrono::steady_clock::now() - start >= 30ms);
        }
    });
    CHECK(pool.numbers().timeouts == 40);
}

TEST_CASE("many threads borrow without end") {
    // COVET_LEASES=1000000 for the long way.
    const char* const wanted = std::getenv("COVET_LEASES");
    const int leases = wanted != nullptr ? std::atoi(wanted) : 5'000;
    constexpr int threads = 64;
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 4, .acquire_timeout = 600s}};
    on_threads(threads, [&](int) {
        for (int i = 0; i < leases; ++i) static_cast<void>(pool.acquire());
    });
    const covet::pool::statistics s = pool.numbers();
    CHECK(s.leases == static_cast<std::uint64_t>(leases) * threads);
    CHECK(s.hold.count() == s.leases);
    CHECK(s.wait.count() == s.leases);
    CHECK(s.in_use == 0);
    CHECK(s.waiting == 0);
    CHECK(s.size <= 4);
}

TEST_CASE("a pool that is closed waits for who is late, and ends what is later") {
    const auto script = std::make_shared<fake_script>();
    script->always("long", {.waits_for_cancel = true});
    script->always("q");
    auto pool = std::make_unique<connection_pool>([=] { return connect_fake(script); }, covet::pool::options{.max_size = 3});
    lease in_time = pool->acquire();
    lease late = pool->acquire();
    lease working = pool->acquire();
    std::thread worker{[&] { CHECK_THROWS_AS(support::run(*working, "long"), covet::statement_canceled); }};
    std::thread soon{[&] {
        std::this_thread::sleep_for(20ms);
        in_time = lease{};
    }};
    std::thread refused{[&] {
        CHECK_THROWS_WITH_AS(pool->acquire(),
                             "covet: the database is closed; it lends no connection any more; keep it open until its last user is done",
                             covet::misuse);
    }};
    std::this_thread::sleep_for(5ms);
    CHECK_FALSE(pool->close(100ms));
    soon.join();
    worker.join();
    refused.join();
    pool.reset();
    CHECK(script->count(fake_call::kind::close) == 1);
    const char* const said = "covet: the database was closed while this connection was in use; end its transactions, streams and "
                             "sessions before, or give close() more time";
    CHECK_THROWS_WITH_AS(support::run(*late, "q"), said, covet::misuse);
    CHECK_THROWS_WITH_AS(late->begin(), said, covet::misuse);
    late = lease{};
    working = lease{};
    while (script->count(fake_call::kind::close) < 3) std::this_thread::sleep_for(1ms);
}

TEST_CASE("the check of a pool's health") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1}};
    const covet::pool::health good = pool.check_health();
    CHECK(good.answers);
    CHECK(good.state == covet::pool::condition::healthy);
    CHECK(good.latency > 0ns);
    CHECK(good.message.empty());

    script->fail(fake_call::kind::ping, covet::connection_lost_error{"covet: gone"});
    const covet::pool::health bad = pool.check_health();
    CHECK_FALSE(bad.answers);
    CHECK(bad.state == covet::pool::condition::down);
    CHECK(bad.message == "covet: gone");

    const lease held = pool.acquire();
    const covet::pool::health full = pool.check_health(10ms);
    CHECK_FALSE(full.answers);
    CHECK(full.latency >= 10ms);
    CHECK(full.latency < 10s);
}

TEST_CASE("the housekeeper closes what is unused, and reports what is kept for too long") {
    const auto script = std::make_shared<fake_script>();
    std::atomic<int> leaks{0}, returned{0};
    std::atomic<unsigned> line{0};
    connection_pool pool{[&] { return connect_fake(script); },
                         {.max_size = 3, .min_size = 1, .idle_timeout = 20ms, .leak_threshold = 20ms}};
    pool.observe([&](const covet::pool::event& e) {
        if (e.what == covet::pool::event::kind::leaked) {
            ++leaks;
            line = e.where.line();
        }
        if (e.what == covet::pool::event::kind::leak_returned) ++returned;
    });
    lease a = pool.acquire(), b = pool.acquire();
    const unsigned taken_at = __LINE__ - 1;
    while (leaks < 2) std::this_thread::sleep_for(1ms);
    CHECK(line == taken_at);
    a = lease{};
    b = lease{};
    while (pool.numbers().size > 1) std::this_thread::sleep_for(1ms);
    CHECK(leaks == 2);
    CHECK(returned == 2);
    CHECK(pool.numbers().closed[static_cast<std::size_t>(covet::pool::close_reason::unused)] == 1);
}

TEST_CASE("warming up opens min_size connections, or says why it cannot") {
    const auto script = std::make_shared<fake_script>();
    const connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 5, .min_size = 3, .warm_up = true}};
    CHECK(pool.numbers().idle == 3);
    script->fail(fake_call::kind::connect, covet::connection_failed{"covet: no"});
    CHECK_THROWS_WITH_AS(connection_pool([&] { return connect_fake(script); }, {.min_size = 1, .warm_up = true}), "covet: no",
                         covet::connection_failed);
}
