#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/open.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_fake;
using covet::driver::fake_call;
using covet::driver::fake_script;
using covet::pool::connection_pool;
using covet::pool::lease;
using covet::pool::plan_for;

namespace {

using namespace std::chrono_literals;

struct fake_pool {
    std::shared_ptr<fake_script> script = std::make_shared<fake_script>();
    connection_pool pool;

    explicit fake_pool(std::size_t size) : pool{[this] { return connect_fake(script); }, {.max_size = size, .acquire_timeout = 60s}} {}
    std::size_t count(fake_call::kind k) const { return script->count(k); }
};

using kind = fake_call::kind;

}  // namespace

TEST_CASE("connections are opened on demand and reused, the last one first") {
    fake_pool p{3};
    CHECK(p.count(kind::connect) == 0);
    covet::driver::connection* first{};
    covet::driver::connection* second{};
    {
        const lease a = p.pool.acquire();
        const lease b = p.pool.acquire();
        first = &*a;
        second = &*b;
        CHECK(first != second);
    }
    CHECK(p.count(kind::connect) == 2);
    const lease again = p.pool.acquire();
    CHECK(&*again == first);  // which came back last
    CHECK(p.count(kind::connect) == 2);
    CHECK(p.count(kind::close) == 0);
}

TEST_CASE("a lease is moved, and gives back once") {
    fake_pool p{1};
    lease a = p.pool.acquire();
    lease b = std::move(a);
    b->ping();
    a = std::move(b);
    a->ping();
    lease& same = a;
    a = std::move(same);
    a->ping();
    a = lease{};
    CHECK(&*p.pool.acquire() != nullptr);
    CHECK(p.count(kind::connect) == 1);
}

TEST_CASE("a lease taken over another one gives that back") {
    fake_pool p{2};
    lease a = p.pool.acquire();
    a = p.pool.acquire();
    const lease b = p.pool.acquire();
    CHECK(p.count(kind::connect) == 2);
}

TEST_CASE("no connection becomes free in time") {
    fake_pool p{2};
    const unsigned taken_at = __LINE__ + 1;
    const lease a = p.pool.acquire();
    const lease b = p.pool.acquire();
    const auto start = std::chrono::steady_clock::now();
    const auto e = support::thrown_by<covet::pool::exhausted>([&] { static_cast<void>(p.pool.acquire(20ms)); });
    CHECK(std::chrono::steady_clock::now() - start >= 20ms);
    CHECK(e.retryable());
    const std::string said = e.what();
    CHECK(said.starts_with("covet: no connection became free within 20 ms: 2 of 2 connections in use, 0 idle, 0 being opened, 0 waiting; "
                           "the longest in use for "));
    CHECK(said.ends_with(" s, lent at pool.cpp:" + std::to_string(taken_at) +
                         "; hold connections for a shorter time or raise pool_size"));
    CHECK(e.numbers().in_use == 2);
    CHECK(e.numbers().longest_holder.line() == taken_at);
}

TEST_CASE("a connection that cannot be opened does not take a place") {
    fake_pool p{1};
    for (int i = 0; i < 3; ++i) {
        p.script->fail(kind::connect, covet::connection_failed{"covet: down"});
        CHECK_THROWS_AS(p.pool.acquire(), covet::connection_failed);
    }
    CHECK(&*p.pool.acquire() != nullptr);

    connection_pool none{[] { return std::unique_ptr<covet::driver::connection>{}; }, {.max_size = 1, .acquire_timeout = 60s}};
    CHECK_THROWS_AS(none.acquire(), covet::misuse);
    CHECK_THROWS_AS(none.acquire(), covet::misuse);
}

TEST_CASE("an open transaction is rolled back on return") {
    fake_pool p{1};
    p.pool.acquire()->begin();
    const lease next = p.pool.acquire();
    CHECK(p.count(kind::reset) == 1);
    CHECK_FALSE(next->in_transaction());
    CHECK(p.count(kind::connect) == 1);
}

TEST_CASE("a connection without a transaction is not reset") {
    fake_pool p{1};
    p.pool.acquire()->ping();
    CHECK(p.count(kind::reset) == 0);
}

TEST_CASE("a connection that cannot be reset is closed, and makes room") {
    fake_pool p{1};
    p.script->fail(kind::reset, covet::connection_lost_error{"covet: gone"});
    p.pool.acquire()->begin();
    p.pool.acquire()->ping();
    CHECK(p.count(kind::close) == 1);
    CHECK(p.count(kind::connect) == 2);
}

TEST_CASE("a broken connection is closed, and makes room") {
    fake_pool p{1};
    p.script->once("q", {.breaks_connection = true});
    {
        const lease a = p.pool.acquire();
        a->begin();
        support::run(*a, "q");
    }
    p.pool.acquire()->ping();
    CHECK(p.count(kind::close) == 1);
    CHECK(p.count(kind::reset) == 0);
    CHECK(p.count(kind::connect) == 2);
}

TEST_CASE("a pool closes its connections") {
    auto script = std::make_shared<fake_script>();
    {
        connection_pool pool{[&] { return connect_fake(script); }};
        const lease a = pool.acquire();
        const lease b = pool.acquire();
    }
    CHECK(script->count(kind::close) == 2);
}

TEST_CASE("a pool that could serve nobody") {
    CHECK_THROWS_AS(connection_pool([] { return connect_fake(std::make_shared<fake_script>()); }, {.max_size = 0}),
                    covet::bad_option);
    CHECK_THROWS_AS(connection_pool(nullptr), covet::misuse);
}

TEST_CASE("a URL says how large the pool is and how long to wait") {
    const auto usual = plan_for("sqlite:shop.db");
    CHECK(usual.dialect == covet::sqlite);
    CHECK(usual.settings.max_size == 8);
    CHECK(usual.settings.acquire_timeout == 30s);
    const auto p = plan_for("sqlite:shop.db?pool_size=3&acquire_timeout=250");
    CHECK(p.settings.max_size == 3);
    CHECK(p.settings.acquire_timeout == 250ms);
}

TEST_CASE("a URL's options are those of the driver and those of the pool") {
    const std::string said = support::thrown_by<covet::bad_option>([] { plan_for("sqlite:shop.db?pool=3"); }).what();
    CHECK(said.starts_with("covet: the database URL has an unknown option pool; sqlite knows acquire_timeout, busy_timeout, "
                           "foreign_keys, journal_mode, mode, pool_breaker.failure_percent, "));
    CHECK(said.ends_with(", pool_size, pool_statement_retry.attempts, pool_statement_retry.base, pool_statement_retry.cap, "
                         "pool_validate_after, pool_warm_up, synchronous"));
    CHECK_THROWS_AS(plan_for("sqlite:shop.db?pool_size=0"), covet::bad_option);
    CHECK_THROWS_AS(plan_for("sqlite:shop.db?acquire_timeout=1m"), covet::bad_option);
    CHECK_THROWS_AS(plan_for("oracle://ada:s3cret@db/shop"), covet::bad_option);
}

TEST_CASE("a database in memory has one connection, which stays") {
    CHECK(plan_for("sqlite::memory:").settings.max_size == 1);
    CHECK(plan_for("sqlite::memory:?pool_size=1").settings.max_size == 1);
    CHECK_THROWS_AS(plan_for("sqlite::memory:?pool_size=2"), covet::bad_option);

    const auto p = plan_for("sqlite::memory:");
    connection_pool pool{p.connect, p.settings};
    pool.acquire()->run_script("CREATE TABLE t (v); INSERT INTO t VALUES (7)");
    pool.acquire()->begin();  // given back with a transaction open
    const lease again = pool.acquire();
    CHECK(support::query(*again, "SELECT v FROM t") == support::rows{{support::integer(7)}});
    CHECK_THROWS_AS(pool.acquire(20ms), covet::timeout);
}

TEST_CASE("a file is opened by its URL") {
    const support::temporary_directory files;
    const auto p = plan_for("sqlite:" + files.file("my%20shop.db"));
    connection_pool pool{p.connect, p.settings};
    pool.acquire()->run_script("CREATE TABLE t (v)");
    CHECK(std::filesystem::exists(files.file("my shop.db")));
}
