#include <covet/pool/ledger.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <vector>

#include "support/ledger_books.hpp"

using namespace covet::pool;
using namespace std::chrono_literals;
using support::books;
using support::borrower;

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

TEST_CASE("as many are called as there are connections, so that nobody depends on another who does not wake up") {
    books b{{.max_size = 2}};
    const place one = b.open(), two = b.open();
    borrower first, second, third;
    for (borrower* const w : {&first, &second, &third}) b.it.join(*w, b.now);
    b.give_back(one);
    CHECK(second.calls == 0);
    b.give_back(two);
    CHECK(first.calls == 1);
    CHECK(second.calls == 1);
    CHECK(third.calls == 0);
    b.it.claim(second, b.now);
    CHECK(first.got() != no_place);
    CHECK(second.got() != no_place);
    CHECK_FALSE(third.is_answered());
    b.it.leave(third, b.now);
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

TEST_CASE("first or last in, first out") {
    for (const reuse order : {reuse::lifo, reuse::fifo}) {
        books b{{.max_size = 2, .order = order}};
        const place one = b.open(), two = b.open();
        b.give_back(one);
        b.give_back(two);
        CHECK(b.take() == (order == reuse::lifo ? two : one));
    }
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

TEST_CASE("a queue is full when more wait than there may be connections for") {
    books b{{.max_size = 3, .max_waiting = 0}};
    borrower one, two, three, four;
    for (borrower* const w : {&one, &two, &three, &four}) b.it.join(*w, b.now);
    CHECK_FALSE(three.is_answered());
    CHECK(four.why() == refusal::queue_full);
}

TEST_CASE("load is shed although connections break, or have to be reset") {
    for (const returned how : {returned::touched, returned::broken}) {
        books b{{.max_size = 4, .shed_target = 50ms, .shed_interval = 2s}};
        std::vector<place> lent;
        for (int i = 0; i < 4; ++i) lent.push_back(b.open());
        std::vector<std::unique_ptr<borrower>> crowd;
        std::size_t next = 0;
        // Two come for each that leaves, every 20 ms, and each tenth connection that comes back needs 5 ms to be fit again.
        for (int i = 0; i < 500; ++i) {
            for (int j = 0; j < 2; ++j) b.it.join(*crowd.emplace_back(std::make_unique<borrower>()), b.now);
            b.now += 15ms;
            b.give_back(lent[static_cast<std::size_t>(i) % 4], i % 10 == 0 ? how : returned::clean);
            b.now += 5ms;
            while (const std::optional<task> t = b.next_task()) {
                if (t->what == task::kind::check) b.it.checked(t->at, b.now, true);
                if (t->what == task::kind::reset) b.it.was_reset(t->at, b.now, true);
                if (t->what == task::kind::close) b.it.was_closed(t->at, b.now);
                if (t->what == task::kind::connect) b.it.connected(t->at, b.now);
            }
            b.it.keep_house(b.now);
            while (next < crowd.size() && crowd[next]->is_answered() && crowd[next]->got() == no_place) ++next;
            REQUIRE(next < crowd.size());
            REQUIRE(crowd[next]->got() != no_place);
            lent[static_cast<std::size_t>(i) % 4] = crowd[next++]->got();
        }
        CHECK(b.it.numbers(b.now).shed > 300);
        CHECK(b.it.numbers(b.now).waiting < 20);
        for (const auto& w : crowd) b.it.leave(*w, b.now);
    }
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
