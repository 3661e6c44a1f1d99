#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include "support/statements.hpp"

using covet::driver::connect_fake;
using covet::driver::fake_call;
using covet::driver::fake_script;
using covet::pool::connection_pool;
using covet::pool::lease;

namespace {

using namespace std::chrono_literals;

template <class Error>
std::string refusal_of(connection_pool& pool) {
    return support::thrown_by<Error>([&] { static_cast<void>(pool.acquire()); }).what();
}

}  // namespace

TEST_CASE("who finds the line full is told how full, and who holds what it is for") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 60s, .max_waiting = 1}};
    const unsigned taken_at = __LINE__ + 1;
    lease held = pool.acquire();
    std::thread waiting{[&] { const lease mine = pool.acquire(); }};
    while (pool.numbers().waiting == 0) std::this_thread::sleep_for(1ms);
    const std::string said = refusal_of<covet::pool::exhausted>(pool);
    CHECK(said.starts_with(
        "covet: too many wait for a connection already (max_waiting): 1 of 1 connections in use, 0 idle, 0 being opened, 1 waiting; the "
        "longest in use for "));
    CHECK(said.ends_with("; hold connections for a shorter time, or raise pool_size or pool_max_waiting"));
    const auto e = support::thrown_by<covet::pool::exhausted>([&] { static_cast<void>(pool.acquire()); });
    CHECK(e.numbers().longest_holder.line() == taken_at);
    held = lease{};
    waiting.join();
    CHECK(pool.numbers().refusals == 2);
}

TEST_CASE("who asks while the breaker is open is told for how long, and what the database said") {
    const auto script = std::make_shared<fake_script>();
    for (int i = 0; i < 2; ++i) script->fail(fake_call::kind::connect, covet::connection_failed{"covet: the door is shut"});
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .breaker = {.failures_in_a_row = 2, .open_for = 1h}}};
    for (int i = 0; i < 2; ++i) CHECK(refusal_of<covet::connection_failed>(pool) == "covet: the door is shut");
    CHECK(refusal_of<covet::pool::circuit_open>(pool) ==
          "covet: the database has not answered several times, and is asked again after 3600000 ms: 0 of 1 connections in use, 0 idle, "
          "0 being opened, 0 waiting; the last connect failed: covet: the door is shut; see why it does not answer, and try again "
          "later");
    CHECK(script->count(fake_call::kind::connect) == 2);
    CHECK(pool.numbers().breaker_refusals == 1);
}

TEST_CASE("load that is shed is told so") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); },
                         {.max_size = 1, .acquire_timeout = 60s, .shed_target = 1ms, .shed_interval = 10ms}};
    const lease held = pool.acquire();
    const std::string said = refusal_of<covet::pool::exhausted>(pool);
    CHECK(said.starts_with(
        "covet: more work comes than the database can do, so that this was given up (shed_target): 1 of 1 connections in use, "));
    CHECK(said.ends_with("; answer that the service is busy"));
    CHECK(pool.numbers().shed == 1);
}

TEST_CASE("who waits in vain while connections are opened is told to look at the database, not at the holders") {
    const auto script = std::make_shared<fake_script>();
    std::atomic<bool> go_on{false};
    connection_pool pool{[&] {
                             while (!go_on) std::this_thread::sleep_for(1ms);
                             return connect_fake(script);
                         },
                         {.max_size = 1, .acquire_timeout = 20ms}};
    CHECK(refusal_of<covet::pool::exhausted>(pool) ==
          "covet: no connection became free within 20 ms: 0 of 1 connections in use, 0 idle, 1 being opened, 0 waiting; see why the "
          "database is slow to answer");
    go_on = true;
}

TEST_CASE("warming up that takes too long says how far it came") {
    const auto script = std::make_shared<fake_script>();
    std::atomic<bool> go_on{false};
    const auto slow = [&, script] {
        while (!go_on) std::this_thread::sleep_for(1ms);
        return connect_fake(script);
    };
    std::thread later{[&] {
        std::this_thread::sleep_for(200ms);
        go_on = true;
    }};
    CHECK_THROWS_WITH_AS(connection_pool(slow, {.max_size = 2, .acquire_timeout = 20ms, .min_size = 2, .warm_up = true}),
                         "covet: the pool's first 2 connections were not open within 20 ms (acquire_timeout): 0 of 2 connections in use, "
                         "0 idle, 2 being opened, 0 waiting",
                         covet::pool::exhausted);
    later.join();
}

TEST_CASE("who does not want to wait is told that it would have to") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 0ms}};
    script->hang(fake_call::kind::connect);
    CHECK(refusal_of<covet::pool::exhausted>(pool) ==
          "covet: no connection became free within 0 ms: 0 of 1 connections in use, 0 idle, 1 being opened, 0 waiting; give "
          "acquire_timeout the time to wait for one");
    while (script->count(fake_call::kind::connect) == 0) std::this_thread::sleep_for(1ms);
    script->go_on();
}
