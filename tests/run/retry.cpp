#include "support/caught.hpp"
#include "support/shop.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace covet;
using namespace shop;
using driver::fake_call;
using driver::fake_failure;
using support::caught;

namespace {

using namespace std::chrono_literals;

struct fake_database {
    std::shared_ptr<driver::fake_script> script = std::make_shared<driver::fake_script>();
    database db{sqlite, std::make_unique<pool::connection_pool>([s = script] { return driver::connect_fake(s); })};
};

constexpr retry quick{.attempts = 4, .base = 1ms, .cap = 2ms};

const std::string read_all{from<customer>.sql<sqlite>()};

driver::fake_reply gone(bool in_doubt = false) {
    driver::fake_reply out = fake_failure(connection_lost_error{"covet: gone", {.connection_lost = true, .in_doubt = in_doubt}});
    out.breaks_connection = true;
    return out;
}

}  // namespace

TEST_CASE("a transaction that meets another one is run again") {
    fake_database f;
    int runs = 0;
    const int result = f.db.transaction(quick, [&](transaction&) {
        if (++runs == 1) throw serialization_failure{"covet: met another", {.retryable = true}};
        if (runs == 2) throw deadlock{"covet: met another", {.retryable = true}};
        return runs;
    });
    CHECK(result == 3);
    CHECK(f.script->count(fake_call::kind::rollback) == 2);
    CHECK(f.script->count(fake_call::kind::commit) == 1);
}

TEST_CASE("also when only the commit says so") {
    fake_database f;
    f.script->fail(fake_call::kind::commit, serialization_failure{"covet: met another", {.retryable = true}});
    int runs = 0;
    f.db.transaction(quick, [&](transaction&) { ++runs; });
    CHECK(runs == 2);
}

TEST_CASE("a transaction is run no more often than it may be") {
    fake_database f;
    int runs = 0;
    const auto unlucky = [&](transaction&) {
        ++runs;
        throw deadlock{"covet: met another", {.retryable = true}};
    };
    caught<deadlock>([&] { f.db.transaction(quick, unlucky); });
    CHECK(runs == 4);
}

TEST_CASE("a session runs a transaction again on its own connection") {
    fake_database f;
    session s = f.db.session();
    int runs = 0;
    const int result = s.transaction(quick, [&](transaction&) {
        if (++runs < 3) throw deadlock{"covet: met another", {.retryable = true}};
        return runs;
    });
    CHECK(result == 3);
    CHECK(f.script->count(fake_call::kind::rollback) == 2);
    CHECK(f.script->count(fake_call::kind::commit) == 1);
    CHECK(f.script->count(fake_call::kind::connect) == 1);
    const auto unlucky = [&](transaction&) {
        ++runs;
        throw serialization_failure{"covet: met another", {.retryable = true}};
    };
    caught<serialization_failure>([&] { s.transaction(quick, unlucky); });
    CHECK(runs == 3 + 4);
}

TEST_CASE("a transaction of which nobody knows whether it is committed is not run again, nor after other errors") {
    fake_database f;
    f.script->fail(fake_call::kind::commit, connection_lost_error{"covet: gone", {.connection_lost = true, .in_doubt = true}});
    int runs = 0;
    CHECK(caught<connection_lost_error>([&] { f.db.transaction(quick, [&](transaction&) { ++runs; }); }).in_doubt());
    CHECK(runs == 1);
    const auto slow = [&](transaction&) {
        ++runs;
        throw timeout{"covet: too long", {.retryable = true}};
    };
    caught<timeout>([&] { f.db.transaction(quick, slow); });
    CHECK(runs == 2);
}

TEST_CASE("a read whose connection is lost is repeated on another one") {
    fake_database f;
    f.script->once(read_all, gone());
    f.script->once(read_all, {});
    CHECK(f.db.all(from<customer>).empty());
    CHECK(f.db.pool().numbers().retries == 1);
    CHECK(f.script->count(fake_call::kind::connect) == 2);
}

TEST_CASE("a read is repeated as often as the options say, and not within a transaction or a session") {
    fake_database f;
    f.script->always(read_all, gone());
    CHECK_THROWS_AS(f.db.all(from<customer>), connection_lost_error);
    CHECK(f.script->count(fake_call::kind::execute) == 2);
    CHECK_THROWS_AS(f.db.transaction([](transaction& tx) { tx.all(from<customer>); }), connection_lost_error);
    CHECK(f.script->count(fake_call::kind::execute) == 3);
    CHECK_THROWS_AS(f.db.session().all(from<customer>), connection_lost_error);
    CHECK(f.script->count(fake_call::kind::execute) == 4);
}

TEST_CASE("a write whose connection is lost is not repeated") {
    fake_database f;
    const std::string write{erase<customer>.where(col<&customer::id> == 1).sql<sqlite>()};
    f.script->always(write, gone(true));
    caught<connection_lost_error>([&] { f.db.run(erase<customer>.where(col<&customer::id> == 1)); });
    CHECK(f.script->count(fake_call::kind::execute) == 1);
    CHECK(f.db.pool().numbers().retries == 0);
}
