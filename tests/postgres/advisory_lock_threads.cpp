#include <covet/covet.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <thread>

#include "support/caught.hpp"
#include "support/postgres_database.hpp"

using namespace covet;
using namespace std::chrono_literals;
using support::caught;

static_assert(lock_key{42}.number() == 42);
static_assert(lock_key{0}.number() == 0);
// The hashes of FNV's own list of test vectors.
static_assert(lock_key{""}.number() == static_cast<std::int64_t>(0xcbf29ce484222325));
static_assert(lock_key{"foobar"}.number() == static_cast<std::int64_t>(0x85944171f73967e8));
static_assert(lock_key{std::string_view{"\xff\x00\x00\x01", 4}}.number() == static_cast<std::int64_t>(0x6961196491cc682d));

TEST_CASE("docs/databases.md: advisory locks") {
    const support::postgres_database server;
    database db{server.url()};
    int reports = 0;
    const auto write_report = [&](transaction&) { ++reports; };

    db.transaction([&](transaction& tx) {
        if (!tx.try_advisory_lock("nightly report")) return;  // another process writes it
        write_report(tx);
    });

    CHECK(reports == 1);
}

TEST_CASE("an advisory lock ends with its transaction, and the connection needs no reset") {
    const support::postgres_database server;
    database db{server.url()};
    db.transaction([](transaction& tx) {
        tx.advisory_lock("orders");
        CHECK(tx.try_shared_advisory_lock("customers"));
    });
    CHECK(db.query<std::int64_t>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()").at(0) == 0);
    CHECK(db.pool().numbers().resets == 0);
}

TEST_CASE("an advisory lock keeps others out until the end of the transaction") {
    const support::postgres_database server;
    database db{server.url()};
    std::atomic<bool> tried{false}, ended{false};
    transaction a = db.begin();
    a.advisory_lock("orders");
    CHECK(a.try_advisory_lock("orders"));  // again
    std::jthread other{[&] {
        db.transaction([&](transaction& b) {
            CHECK_FALSE(b.try_advisory_lock("orders"));
            CHECK(b.try_advisory_lock("customers"));
            tried = true;
            b.advisory_lock("orders");
            CHECK(ended);
        });
    }};
    while (!tried) std::this_thread::yield();
    std::this_thread::sleep_for(50ms);
    ended = true;
    SUBCASE("committed") { a.commit(); }
    SUBCASE("rolled back") { a.rollback(); }
    other.join();
    CHECK(db.query<std::int64_t>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'").at(0) == 0);
}

TEST_CASE("shared advisory locks go together, and with no other") {
    const support::postgres_database server;
    database db{server.url()};
    transaction a = db.begin();
    transaction b = db.begin();
    a.shared_advisory_lock(-7);
    CHECK(b.try_shared_advisory_lock(-7));
    CHECK_FALSE(b.try_advisory_lock(-7));
    CHECK_FALSE(a.try_advisory_lock(-7));
    a.commit();
    CHECK(b.try_advisory_lock(-7));
    CHECK(b.try_advisory_lock(std::numeric_limits<std::int64_t>::min()));
    CHECK(b.try_advisory_lock(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("an advisory lock is waited for no longer than the session says, and a savepoint gives it up") {
    const support::postgres_database server;
    database db{server.url("session.lock_timeout=50")};
    transaction a = db.begin();
    a.advisory_lock(1);
    CHECK_THROWS_AS(a.nested([](transaction& inner) {
        inner.advisory_lock(2);
        throw 1;
    }), int);
    transaction b = db.begin();
    CHECK(b.try_advisory_lock(2));
    const auto e = caught<timeout>([&] { b.advisory_lock(1); });
    CHECK(e.sqlstate() == "55P03");
    CHECK(e.retryable());
    b.rollback();
    CHECK_THROWS_AS(b.advisory_lock(1), misuse);
}
