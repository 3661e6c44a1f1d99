#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "support/gate.hpp"
#include "support/mysql_database.hpp"
#include "support/statements.hpp"

using namespace std::chrono_literals;
using support::integer;
using support::query;
using support::rows;
using support::run;

TEST_CASE("one of two transactions of a deadlock on MySQL is over, and can be run again") {
    const support::mysql_database db;
    const auto a = support::connect(db.url());
    const auto b = support::connect(db.url());
    a->run_script("CREATE TABLE t (id INT PRIMARY KEY, v INT); INSERT INTO t VALUES (1, 0), (2, 0)");
    a->begin();
    b->begin();
    run(*a, "UPDATE t SET v = 1 WHERE id = 1");
    run(*b, "UPDATE t SET v = 1 WHERE id = 2");

    std::atomic<int> deadlocks{0};
    const auto close_the_circle = [&](covet::driver::connection& c, const std::string& id) {
        try {
            run(c, "UPDATE t SET v = 2 WHERE id = " + id);
            c.commit();
        } catch (const covet::deadlock& e) {
            ++deadlocks;
            CHECK(e.retryable());
            CHECK(e.sqlstate() == "40P01");
            CHECK(c.in_transaction());
            CHECK(support::thrown_by<covet::error>([&] { run(c, "UPDATE t SET v = 3"); }).sqlstate() == "25P02");
            c.rollback();
        }
    };
    std::thread other{[&] { close_the_circle(*b, "1"); }};
    close_the_circle(*a, "2");
    other.join();
    CHECK(deadlocks == 1);
    CHECK(query(*a, "SELECT count(*) FROM t WHERE v = 3") == rows{{integer(0)}});
}

TEST_CASE("canceling again and again stops no later statement of MySQL") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    std::atomic<bool> done{false};
    std::thread other{[&] {
        while (!done) c->cancel();
    }};
    int canceled = 0;
    for (int i = 0; i < 200; ++i) {
        try {
            CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
        } catch (const covet::statement_canceled&) {
            ++canceled;
        }
    }
    done = true;
    other.join();
    for (int i = 0; i < 100; ++i) CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
    CHECK(c->usable());
    CHECK(canceled <= 200);
}

TEST_CASE("a statement of MySQL ends by itself while a request to cancel it cannot reach the server") {
    const support::mysql_database db;
    support::gate way{db.url("tls=disable&connect_timeout=2000")};
    const auto c = support::connect(way.url());
    way.close_to_new();
    std::jthread other{[&] {
        std::this_thread::sleep_for(100ms);
        c->cancel();
    }};
    const auto start = std::chrono::steady_clock::now();
    query(*c, "SELECT SLEEP(0.4)");
    CHECK(std::chrono::steady_clock::now() - start < 1'500ms);
    CHECK(query(*c, "SELECT 41 + 1") == rows{{integer(42)}});
}
