#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "support/ledger_books.hpp"

using namespace covet::pool;
using namespace std::chrono_literals;
using support::books;
using support::borrower;

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

TEST_CASE("a connection that was lent when another one broke is checked before it is lent again") {
    books b{{.max_size = 2}};
    const place one = b.open(), two = b.open();
    b.now += 10s;
    b.give_back(two, returned::broken);
    b.succeed(task::kind::close);
    b.give_back(one);
    CHECK(b.take() == no_place);
    borrower w;
    b.it.join(w, b.now);
    CHECK(b.succeed(task::kind::check) == one);
    CHECK(w.got() == one);
    b.now += 1ms;
    b.give_back(one);  // lent since then, so it is known
    CHECK(b.take() == one);
}

TEST_CASE("a check or a reset that gets no answer is given up, and another connection opened") {
    for (const returned how : {returned::clean, returned::touched}) {
        books b{{.max_size = 1, .validate_after = 5s, .check_timeout = 3s}};
        const place at = b.open();
        b.give_back(at, how);
        b.now += 6s;
        borrower w;
        b.it.join(w, b.now);
        const std::optional<task> hangs = b.next_task();
        REQUIRE(hangs.has_value());
        CHECK(hangs->what == (how == returned::clean ? task::kind::check : task::kind::reset));
        b.now += how == returned::clean ? 3s : 0s;
        CHECK(b.it.house_due(b.now) <= b.now);
        b.it.keep_house(b.now);
        b.succeed(task::kind::close);
        CHECK_FALSE(b.it.awaits(at));
        b.succeed(task::kind::connect);
        CHECK(w.got() != no_place);
        const auto why = how == returned::clean ? close_reason::check_failed : close_reason::reset_failed;
        CHECK(b.it.numbers(b.now).closed[static_cast<std::size_t>(why)] == 1);
    }
}
