#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <thread>

using covet::driver::connect_fake;
using covet::driver::fake_call;
using covet::driver::fake_script;
using covet::pool::close_reason;
using covet::pool::connection_pool;
using covet::pool::lease;

namespace {

using namespace std::chrono_literals;

std::uint64_t closed(const connection_pool& pool, close_reason why) {
    return pool.numbers().closed[static_cast<std::size_t>(why)];
}

}  // namespace

TEST_CASE("a connection whose check gets no answer makes room for another one") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); },
                         {.max_size = 1, .acquire_timeout = 60s, .validate_after = 1ms, .check_timeout = 50ms}};
    const covet::driver::connection* silent{};
    {
        const lease first = pool.acquire();
        silent = &*first;
    }
    script->hang(fake_call::kind::ping);
    std::this_thread::sleep_for(5ms);
    const lease second = pool.acquire();
    CHECK(&*second != silent);
    CHECK(pool.numbers().size == 1);
    CHECK(closed(pool, close_reason::check_failed) == 1);
    CHECK(script->count(fake_call::kind::close) == 0);  // it still waits for its answer
    script->go_on();
    while (script->count(fake_call::kind::close) == 0) std::this_thread::sleep_for(1ms);
    CHECK(pool.numbers().size == 1);
    CHECK(pool.numbers().in_use == 1);
}

TEST_CASE("a connection whose reset gets no answer makes room for another one") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 1, .acquire_timeout = 60s, .check_timeout = 50ms}};
    script->hang(fake_call::kind::reset);
    pool.acquire()->begin();
    CHECK_FALSE(pool.acquire()->in_transaction());
    CHECK(closed(pool, close_reason::reset_failed) == 1);
    CHECK(script->count(fake_call::kind::connect) == 2);
    script->go_on();
}

TEST_CASE("one silent connection does not make a database one that is down") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 4}};
    script->hang(fake_call::kind::ping);
    const covet::pool::health first = pool.check_health(50ms);
    CHECK_FALSE(first.answers);
    CHECK(first.message == "covet: the server gave no sign of life within 50 ms");
    const covet::pool::health second = pool.check_health();
    CHECK(second.answers);
    CHECK(second.state == covet::pool::condition::healthy);
    CHECK(closed(pool, close_reason::broken) == 1);
    CHECK(pool.numbers().in_use == 0);
    script->go_on();
    while (script->count(fake_call::kind::close) == 0) std::this_thread::sleep_for(1ms);
}

TEST_CASE("checks of a silent server that come together wait for one connection") {
    const auto script = std::make_shared<fake_script>();
    connection_pool pool{[&] { return connect_fake(script); }, {.max_size = 4}};
    script->hang(fake_call::kind::ping);
    std::thread other{[&] { CHECK_FALSE(pool.check_health(500ms).answers); }};
    while (script->count(fake_call::kind::ping) == 0) std::this_thread::sleep_for(1ms);
    CHECK_FALSE(pool.check_health(20ms).answers);
    CHECK(pool.numbers().in_use == 1);
    CHECK(script->count(fake_call::kind::ping) == 1);
    other.join();
    script->go_on();
}
