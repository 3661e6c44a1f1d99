#include <covet/core/error.hpp>
#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include "support/ledger_books.hpp"

using namespace covet::pool;
using namespace std::chrono_literals;
using support::books;
using support::borrower;

TEST_CASE("a connect that cannot succeed is told to who waits, one that may is tried again") {
    books b{{.max_size = 1, .connect_retry = {.attempts = 3, .base = 50ms, .cap = 1s}, .breaker = {.failures_in_a_row = 0}}};
    borrower w;
    b.it.join(w, b.now);
    b.fail_connect(false);
    CHECK(w.why() == refusal::connect_failed);
    CHECK(w.failure() != nullptr);

    borrower again;
    b.it.join(again, b.now);
    b.fail_connect(true);
    for (int attempt = 2; attempt <= 3; ++attempt) {
        CHECK_FALSE(again.is_answered());
        CHECK_FALSE(b.next_task().has_value());
        CHECK(b.it.house_due(b.now) <= b.now + 200ms);
        b.now = std::max(b.now, b.it.house_due(b.now));
        b.it.keep_house(b.now);
        b.fail_connect(true);
    }
    CHECK(again.why() == refusal::connect_failed);
}

TEST_CASE("when the database refuses further connections, who waits is served by those that are open") {
    books b{{.max_size = 2, .connect_retry = {.attempts = 1}}};
    const place at = b.open();
    borrower w;
    b.it.join(w, b.now);
    b.fail_connect(true);
    CHECK_FALSE(w.is_answered());
    b.give_back(at);
    b.it.claim(w, b.now);
    CHECK(w.got() == at);
}

TEST_CASE("nobody counts on a connect that takes long") {
    books b{{.max_size = 3, .max_connecting = 1}};
    borrower first;
    b.it.join(first, b.now);
    const std::optional<task> hangs = b.next_task();
    b.now += 999ms;
    b.it.keep_house(b.now);
    CHECK_FALSE(b.next_task().has_value());
    CHECK(b.it.house_due(b.now) == b.now + 1ms);
    b.now += 1ms;
    b.it.keep_house(b.now);
    b.succeed(task::kind::connect);
    CHECK(first.got() != no_place);
    b.it.connected(hangs->at, b.now);  // after all
    CHECK(b.it.idle() == 1);
    CHECK(b.it.numbers(b.now).connecting == 0);
}

TEST_CASE("idle connections that have died do not open the breaker") {
    books b{{.max_size = 8, .breaker = {.failures_in_a_row = 3}}};
    std::vector<place> all;
    for (int i = 0; i < 8; ++i) all.push_back(b.open());
    for (const place at : all) b.give_back(at);
    b.now += 1min;
    borrower w;
    b.it.join(w, b.now);
    for (int i = 0; i < 8; ++i) {
        const std::optional<task> check = b.next_task();
        REQUIRE(check.has_value());
        REQUIRE(check->what == task::kind::check);
        b.it.checked(check->at, b.now, false);
        b.succeed(task::kind::close);
    }
    b.succeed(task::kind::connect);
    CHECK(w.got() != no_place);
}

TEST_CASE("who waits is told of a database that is down, though somebody has a connection for good") {
    books b{{.max_size = 4, .connect_retry = {.attempts = 1}, .breaker = {.failures_in_a_row = 2, .open_for = 1s}}};
    b.open();
    borrower w;
    b.it.join(w, b.now);
    b.fail_connect(true);
    b.now = std::max(b.now, b.it.house_due(b.now));
    b.it.keep_house(b.now);
    b.fail_connect(true);
    CHECK_FALSE(w.is_answered());
    const time_point due = b.it.house_due(b.now);
    CHECK(due <= b.now + 1s);
    for (int i = 0; i < 100 && !w.is_answered(); ++i) {
        b.now = std::max(b.now + 1ms, b.it.house_due(b.now));
        b.it.keep_house(b.now);
        if (const std::optional<task> t = b.next_task())
            b.it.connect_failed(t->at, b.now, std::make_exception_ptr(covet::connection_failed{"covet: down"}), true);
    }
    CHECK(w.why() == refusal::breaker_open);
    CHECK(b.now <= time_point{1h} + 3s);
}

TEST_CASE("the breaker opens, refuses at once, lets one through, and closes") {
    books b{{.max_size = 4, .connect_retry = {.attempts = 1}, .breaker = {.failures_in_a_row = 3, .open_for = 1s}}};
    for (int i = 0; i < 3; ++i) {
        borrower w;
        b.it.join(w, b.now);
        b.fail_connect();
        CHECK(w.why() == refusal::connect_failed);
    }
    CHECK(b.it.numbers(b.now).state == condition::down);
    borrower refused;
    b.it.join(refused, b.now);
    CHECK(refused.why() == refusal::breaker_open);

    b.now += 1s;
    borrower probe, second;
    b.it.join(probe, b.now);
    b.it.join(second, b.now);
    CHECK(b.it.size() == 1);  // one probe, whoever else waits
    b.succeed(task::kind::connect);
    CHECK(probe.got() != no_place);
    CHECK(b.it.numbers(b.now).state == condition::healthy);
    b.succeed(task::kind::connect);
    CHECK(second.got() != no_place);
    CHECK(b.count(event::kind::breaker_opened) == 1);
    CHECK(b.count(event::kind::breaker_closed) == 1);
}

TEST_CASE("a closed ledger refuses, and closes what comes back") {
    books b{{.max_size = 3}};
    const place lent = b.open(), idle = b.open(), third = b.open();
    b.give_back(idle);
    b.it.close(b.now);
    b.succeed(task::kind::close);
    borrower late;
    b.it.join(late, b.now);
    CHECK(late.why() == refusal::closed);
    b.give_back(lent);
    b.give_back(third, returned::touched);
    b.succeed(task::kind::close);
    b.succeed(task::kind::close);
    CHECK(b.it.size() == 0);
    CHECK(b.it.numbers(b.now).state == condition::down);
}

TEST_CASE("the states of a pool") {
    books b{{.max_size = 1, .min_size = 1}};
    CHECK(b.it.numbers(b.now).state == condition::degraded);
    const place at = b.open();
    CHECK(b.it.numbers(b.now).state == condition::healthy);
    borrower w;
    b.it.join(w, b.now);
    CHECK(b.it.numbers(b.now).state == condition::exhausted);
    b.give_back(at);
    b.it.claim(w, b.now);
    b.give_back(at);
    CHECK(b.it.numbers(b.now).state == condition::healthy);
}

TEST_CASE("a connect that cannot succeed is told to nobody who came after it") {
    books b{{.max_size = 2}};
    const place lent = b.open();
    borrower early;
    b.it.join(early, b.now);
    const std::optional<task> hangs = b.next_task();
    REQUIRE(hangs.has_value());
    b.now += 2ms;
    b.give_back(lent);
    CHECK(early.got() == lent);
    borrower late;
    b.it.join(late, b.now);
    b.now += 2ms;
    b.it.connect_failed(hangs->at, b.now, std::make_exception_ptr(covet::connection_failed{"covet: no"}), false);
    CHECK_FALSE(late.is_answered());
    b.give_back(lent);
    CHECK(late.got() == lent);
}

TEST_CASE("connects that fail together are one failure") {
    books b{{.max_size = 8, .max_connecting = 4, .connect_retry = {.attempts = 10}, .breaker = {.failures_in_a_row = 3}}};
    std::vector<std::unique_ptr<borrower>> crowd;
    for (int i = 0; i < 8; ++i) b.it.join(*crowd.emplace_back(std::make_unique<borrower>()), b.now);
    for (int round = 1; round <= 3; ++round) {
        CHECK(b.it.numbers(b.now).breaker == breaker_state::closed);
        for (int i = 0; i < 4; ++i) {
            b.now += 1us;
            b.fail_connect(true);
        }
        CHECK(b.it.failed_connects() == static_cast<std::uint32_t>(round));
        b.now = std::max(b.now + 1ms, b.it.house_due(b.now));
        b.it.keep_house(b.now);
    }
    CHECK(b.it.numbers(b.now).breaker != breaker_state::closed);
}

TEST_CASE("a failure of long ago does not tell the state of a pool that needs no connection") {
    books b{{.max_size = 2, .connect_retry = {.attempts = 1}}};
    const place at = b.open();
    borrower w;
    b.it.join(w, b.now);
    b.fail_connect(true);
    CHECK(b.it.has_failed_lately(b.now));
    b.now += 1ms;
    b.give_back(at);
    b.it.claim(w, b.now);
    CHECK(w.got() == at);
    b.give_back(at);
    CHECK(b.it.numbers(b.now).state == condition::degraded);
    b.now += 1min;
    CHECK_FALSE(b.it.has_failed_lately(b.now));
    CHECK(b.it.numbers(b.now).state == condition::healthy);
}
