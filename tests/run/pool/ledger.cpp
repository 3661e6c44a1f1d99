#include <covet/core/error.hpp>
#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <source_location>
#include <vector>

using namespace covet::pool;

namespace {

using namespace std::chrono_literals;

struct borrower final : waiter {
    borrower() : waiter{std::source_location::current()} {}
    void answered() noexcept override { ++answers; }
    void called() noexcept override { ++calls; }
    int answers{}, calls{};
};

/// A ledger by a clock that the test sets, whose tasks the test ends.
struct books {
    time_point now{1h};
    ledger it;

    explicit books(const options& o) : it{o, now, 1} { it.note_events(true); }

    std::optional<task> next_task() {
        const std::vector<task> fresh = it.take_tasks();
        tasks.insert(tasks.end(), fresh.begin(), fresh.end());
        if (tasks.empty()) return std::nullopt;
        const task t = tasks.front();
        tasks.erase(tasks.begin());
        return t;
    }
    /// Ends the next task, which is of this kind, and says of which place.
    place succeed(task::kind what) {
        const std::optional<task> t = next_task();
        REQUIRE(t.has_value());
        REQUIRE(t->what == what);
        switch (what) {
            case task::kind::connect: it.connected(t->at, now); break;
            case task::kind::check: it.checked(t->at, now, true); break;
            case task::kind::reset: it.was_reset(t->at, now, true); break;
            case task::kind::close: it.was_closed(t->at, now); break;
        }
        return t->at;
    }
    void fail_connect(bool may_pass = false) {
        const std::optional<task> t = next_task();
        REQUIRE(t.has_value());
        REQUIRE(t->what == task::kind::connect);
        it.connect_failed(t->at, now, std::make_exception_ptr(covet::connection_failed{"covet: down"}), may_pass);
    }
    place take() { return it.take(now, std::source_location::current()); }
    /// A connection that is lent.
    place open() {
        borrower b;
        it.join(b, now);
        succeed(task::kind::connect);
        REQUIRE(b.got() != no_place);
        return b.got();
    }
    void give_back(place at, returned how = returned::clean) { it.give_back(at, now, how); }
    std::size_t count(event::kind what) {
        for (const event& e : it.take_events()) events.push_back(e);
        return static_cast<std::size_t>(std::ranges::count(events, what, &event::what));
    }

    std::vector<task> tasks;
    std::vector<event> events;
};

}  // namespace

TEST_CASE("who waits is served in the order of coming") {
    books b{{.max_size = 1}};
    const place at = b.open();
    borrower first, second;
    b.it.join(first, b.now);
    b.it.join(second, b.now);
    b.now += ledger::overtaking;
    b.give_back(at);
    CHECK(first.got() == at);
    CHECK_FALSE(second.is_answered());
    CHECK(b.take() == no_place);  // nobody overtakes
    b.give_back(at);
    CHECK(second.got() == at);
    b.give_back(at);
    CHECK(b.take() == at);
}

TEST_CASE("who has only begun to wait is called, and may be overtaken until it comes") {
    books b{{.max_size = 1}};
    const place at = b.open();
    borrower first, second;
    b.it.join(first, b.now);
    b.it.join(second, b.now);
    b.now += ledger::overtaking - 1ns;
    b.give_back(at);
    CHECK(first.calls == 1);
    CHECK_FALSE(first.is_answered());
    CHECK(b.take() == at);
    b.give_back(at);
    CHECK(first.calls == 1);  // which it has not answered yet
    CHECK(b.take() == at);
    b.it.claim(first, b.now);
    CHECK_FALSE(first.is_answered());
    b.give_back(at);
    CHECK(first.calls == 2);
    b.it.claim(first, b.now);
    CHECK(first.got() == at);
    b.give_back(at);
    CHECK(second.calls == 1);
    b.now += 1ns;
    CHECK(b.take() == no_place);
    b.it.claim(second, b.now);
    CHECK(second.got() == at);
}

TEST_CASE("two that come back while one is called serve two") {
    books b{{.max_size = 2}};
    const place one = b.open(), two = b.open();
    borrower first, second;
    b.it.join(first, b.now);
    b.it.join(second, b.now);
    b.give_back(one);
    b.give_back(two);
    CHECK(first.calls == 1);
    b.it.claim(first, b.now);
    CHECK(first.got() != no_place);
    CHECK(second.got() != no_place);
}

TEST_CASE("nobody is told that the time is over while there is a connection") {
    books b{{.max_size = 1}};
    const place at = b.open();
    borrower first, second;
    b.it.join(first, b.now);
    b.it.join(second, b.now);
    b.give_back(at);
    b.it.leave(second, b.now);  // which the first gets before
    CHECK(first.got() == at);
    CHECK(second.why() == refusal::timed_out);
    borrower third;
    b.it.join(third, b.now);
    b.give_back(at);
    b.it.leave(third, b.now);
    CHECK(third.got() == at);
}

TEST_CASE("a crowd that comes at once opens as many connections at a time as it may") {
    books b{{.max_size = 50, .max_connecting = 4}};
    std::vector<std::unique_ptr<borrower>> crowd;
    for (int i = 0; i < 50; ++i) b.it.join(*crowd.emplace_back(std::make_unique<borrower>()), b.now);
    CHECK(b.it.size() == 4);
    for (int i = 0; i < 4; ++i) b.succeed(task::kind::connect);
    CHECK(b.it.size() == 8);  // four more for those who still wait
    CHECK(b.it.in_use() == 4);
}

TEST_CASE("nothing is opened for who is going to be served by what is on its way") {
    books b{{.max_size = 8}};
    borrower first;
    b.it.join(first, b.now);
    b.it.leave(first, b.now);
    CHECK(first.why() == refusal::timed_out);
    borrower second;
    b.it.join(second, b.now);
    CHECK(b.it.size() == 1);
    b.succeed(task::kind::connect);
    CHECK(second.got() != no_place);
}

TEST_CASE("what has been unused for long is checked before it is lent") {
    books b{{.max_size = 2, .validate_after = 5s}};
    const place at = b.open();
    b.give_back(at);
    b.now += 5s;
    CHECK(b.take() == at);
    b.give_back(at);
    b.now += 5s + 1ms;
    CHECK(b.take() == no_place);
    borrower w;
    b.it.join(w, b.now);
    CHECK(b.succeed(task::kind::check) == at);
    CHECK(w.got() == at);
}

TEST_CASE("when one connection breaks, those unused since before are checked") {
    books b{{.max_size = 3}};
    const place one = b.open(), two = b.open(), three = b.open();
    b.give_back(one);
    b.give_back(two);
    b.now += 1ms;
    b.give_back(three, returned::broken);
    CHECK(b.succeed(task::kind::close) == three);
    CHECK(b.take() == no_place);
    borrower w;
    b.it.join(w, b.now);
    const std::optional<task> check = b.next_task();
    REQUIRE(check.has_value());
    CHECK(check->what == task::kind::check);
    b.it.checked(check->at, b.now, false);  // dead, too
    CHECK(b.succeed(task::kind::close) == check->at);
    b.now += 1ms;
    b.succeed(task::kind::check);
    CHECK(w.got() == one + two - check->at);
    CHECK(b.it.numbers(b.now).closed[static_cast<std::size_t>(close_reason::broken)] == 1);
    CHECK(b.it.numbers(b.now).closed[static_cast<std::size_t>(close_reason::check_failed)] == 1);
}

TEST_CASE("the housekeeper checks what a break has made suspect, and opens what is missing") {
    books b{{.max_size = 3, .min_size = 3}};
    const place one = b.open(), two = b.open(), three = b.open();
    b.give_back(one);
    b.give_back(two);
    b.now += 1ms;
    b.give_back(three, returned::broken);
    CHECK(b.it.house_due(b.now) <= b.now);
    b.it.keep_house(b.now);
    CHECK(b.it.house_due(b.now) > b.now);
    b.succeed(task::kind::close);
    for (int i = 0; i < 2; ++i) {
        const std::optional<task> check = b.next_task();
        REQUIRE(check.has_value());
        REQUIRE(check->what == task::kind::check);
        b.it.checked(check->at, b.now, false);
    }
    for (bool done = false; !done;) {
        const std::optional<task> t = b.next_task();
        done = !t.has_value();
        if (done) break;
        if (t->what == task::kind::close) b.it.was_closed(t->at, b.now);
        if (t->what == task::kind::connect) b.it.connected(t->at, b.now);
    }
    CHECK(b.it.idle() == 3);
}

TEST_CASE("what comes back touched is reset before it is lent again, and what is clean is not") {
    books b{{.max_size = 1}};
    const place at = b.open();
    b.give_back(at, returned::touched);
    CHECK(b.take() == no_place);
    borrower w;
    b.it.join(w, b.now);
    CHECK(b.succeed(task::kind::reset) == at);
    CHECK(w.got() == at);
    b.give_back(at);
    CHECK_FALSE(b.next_task().has_value());
}

TEST_CASE("first or last in, first out") {
    for (const reuse order : {reuse::lifo, reuse::fifo}) {
        books b{{.max_size = 2, .order = order}};
        const place one = b.open(), two = b.open();
        b.give_back(one);
        b.give_back(two);
        CHECK(b.take() == (order == reuse::lifo ? two : one));
    }
}

TEST_CASE("unused connections are closed down to min_size, and what is missing is opened") {
    books b{{.max_size = 4, .min_size = 1, .idle_timeout = 1min, .keepalive = 0ms}};
    const place one = b.open(), two = b.open(), three = b.open();
    for (const place at : {one, two, three}) b.give_back(at);
    b.now += 59s;
    b.it.keep_house(b.now);
    CHECK_FALSE(b.next_task().has_value());
    CHECK(b.it.house_due(b.now) == b.now + 1s);
    b.now += 1s;
    b.it.keep_house(b.now);
    b.succeed(task::kind::close);
    b.succeed(task::kind::close);
    CHECK_FALSE(b.next_task().has_value());
    CHECK(b.it.size() == 1);

    const place last = [&] {
        borrower w;
        b.it.join(w, b.now);
        b.succeed(task::kind::check);
        return w.got();
    }();
    b.give_back(last, returned::broken);
    b.succeed(task::kind::close);
    b.succeed(task::kind::connect);
    CHECK(b.it.idle() == 1);
}

TEST_CASE("no connection grows older than max_lifetime, and they do not end together") {
    books b{{.max_size = 8, .idle_timeout = 0ms, .max_lifetime = 100s, .lifetime_jitter = 10, .keepalive = 0ms}};
    std::vector<place> all;
    for (int i = 0; i < 8; ++i) all.push_back(b.open());
    for (const place at : all) b.give_back(at);
    std::size_t closed = 0;
    std::vector<time_point> times;
    while (closed < 8) {
        b.now = std::max(b.now, b.it.house_due(b.now));
        b.it.keep_house(b.now);
        while (const std::optional<task> t = b.next_task()) {
            b.it.was_closed(t->at, b.now);
            times.push_back(b.now);
            ++closed;
        }
    }
    CHECK(times.front() >= time_point{1h} + 90s);
    CHECK(times.back() <= time_point{1h} + 100s);
    CHECK(times.front() != times.back());
}

TEST_CASE("a connection that is lent when its lifetime ends is closed when it comes back") {
    books b{{.max_size = 1, .max_lifetime = 1s}};
    const place at = b.open();
    b.now += 2s;
    b.give_back(at);
    b.succeed(task::kind::close);
    CHECK(b.it.numbers(b.now).closed[static_cast<std::size_t>(close_reason::lifetime)] == 1);
}

TEST_CASE("a silent connection is kept alive") {
    books b{{.max_size = 1, .keepalive = 30s}};
    b.give_back(b.open());
    b.now += 30s;
    b.it.keep_house(b.now);
    b.succeed(task::kind::check);
    CHECK_FALSE(b.next_task().has_value());
    CHECK(b.it.idle() == 1);
}

TEST_CASE("a leak is reported once, and once more when it comes back") {
    books b{{.max_size = 1, .leak_threshold = 10s}};
    const place at = b.open();
    CHECK(b.it.house_due(b.now) == b.now + 10s);
    b.now += 10s;
    b.it.keep_house(b.now);
    b.now += 10s;
    b.it.keep_house(b.now);
    CHECK(b.count(event::kind::leaked) == 1);
    CHECK(b.it.numbers(b.now).longest_hold == 20s);
    b.give_back(at);
    CHECK(b.count(event::kind::leak_returned) == 1);
    CHECK(b.events.back().took == 20s);
    CHECK(b.it.numbers(b.now).leaks == 1);
}

TEST_CASE("a queue that is full takes nobody more") {
    books b{{.max_size = 1, .max_waiting = 1}};
    b.open();
    borrower waits, refused;
    b.it.join(waits, b.now);
    b.it.join(refused, b.now);
    CHECK(refused.why() == refusal::queue_full);
    CHECK_FALSE(waits.is_answered());
    b.it.leave(waits, b.now);
}

TEST_CASE("load is shed when the shortest wait of an interval was too long, until it is not") {
    books b{{.max_size = 1, .shed_target = 50ms, .shed_interval = 2s}};
    place at = b.open();
    std::vector<std::unique_ptr<borrower>> crowd;
    const auto join = [&] { b.it.join(*crowd.emplace_back(std::make_unique<borrower>()), b.now); };
    // Two come for each that leaves, every 40 ms.
    for (int i = 0; i < 100; ++i) {
        join();
        join();
        b.now += 40ms;
        b.give_back(at);
        b.it.keep_house(b.now);
    }
    const statistics busy = b.it.numbers(b.now);
    CHECK(busy.shed > 50);
    CHECK(busy.waiting <= 5);  // who is let in waits for no longer than twice the target
    for (const auto& w : crowd) b.it.leave(*w, b.now);
    b.give_back(at);
    for (int i = 0; i < 100; ++i) {
        at = b.take();
        REQUIRE(at != no_place);
        b.now += 40ms;
        b.give_back(at);
    }
    at = b.take();
    borrower late;
    b.it.join(late, b.now);
    b.now += 1s;
    b.it.keep_house(b.now);
    CHECK_FALSE(late.is_answered());
    b.give_back(at);
    CHECK(late.got() == at);
}

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

TEST_CASE("a queue is full when more wait than there may be connections for") {
    books b{{.max_size = 3, .max_waiting = 0}};
    borrower one, two, three, four;
    for (borrower* const w : {&one, &two, &three, &four}) b.it.join(*w, b.now);
    CHECK_FALSE(three.is_answered());
    CHECK(four.why() == refusal::queue_full);
}

TEST_CASE("no load is shed while connections may still be opened") {
    books b{{.max_size = 9, .shed_target = 50ms, .shed_interval = 2s}};
    b.open();
    b.now += 3s;
    borrower w;
    b.it.join(w, b.now);
    b.now += 150ms;  // to connect
    b.succeed(task::kind::connect);
    b.now += 3s;
    borrower late;
    b.it.join(late, b.now);
    b.now += 150ms;
    b.it.keep_house(b.now);
    CHECK_FALSE(late.is_answered());
    b.succeed(task::kind::connect);
    CHECK(late.got() != no_place);
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
