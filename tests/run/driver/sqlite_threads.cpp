#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::query;
using support::rows;

namespace {

using namespace std::chrono_literals;

/// Calls again and again until it goes, as a first call may come too early.
class repeating {
public:
    template <class Call>
    explicit repeating(Call call)
        : thread_{[this, call] {
              while (!done_) {
                  std::this_thread::sleep_for(5ms);
                  if (!done_) call();
              }
          }} {}
    ~repeating() {
        done_ = true;
        thread_.join();
    }

private:
    std::atomic<bool> done_{false};
    std::thread thread_;
};

}  // namespace

TEST_CASE("a statement that waits for a lock can be canceled") {
    const support::temporary_directory files;
    const auto owner = connect_sqlite({.path = files.file("shop.db")});
    const auto waiting = connect_sqlite({.path = files.file("shop.db"), .busy_timeout = 60s});
    owner->run_script("CREATE TABLE t (v)");
    owner->begin();
    {
        const repeating cancel{[&] { waiting->cancel(); }};
        CHECK_THROWS_AS(support::run(*waiting, "INSERT INTO t VALUES (1)"), covet::statement_canceled);
        CHECK_THROWS_AS(waiting->begin(), covet::statement_canceled);
    }
    CHECK_FALSE(waiting->in_transaction());
    owner->commit();
    CHECK(support::run(*waiting, "INSERT INTO t VALUES (1)").affected_rows == 1);
}

TEST_CASE("a canceled write ends the whole transaction") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v)");
    c->begin();
    support::run(*c, "INSERT INTO t VALUES (1)");
    {
        const repeating cancel{[&] { c->cancel(); }};
        CHECK_THROWS_AS(
            support::run(*c, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO t SELECT i FROM n"),
            covet::statement_canceled);
    }
    CHECK(c->in_transaction());
    CHECK_THROWS_AS(support::run(*c, "INSERT INTO t VALUES (2)"), covet::error);
    c->rollback();
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("a canceled load leaves nothing") {
    struct endless final : covet::driver::row_source {
        bool next(std::span<covet::value_view> cells) override {
            cells[0] = integer(1);
            return true;
        }
    } source;
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v)");
    {
        const repeating cancel{[&] { c->cancel(); }};
        CHECK_THROWS_AS(c->load(support::statement_of("INSERT INTO t SELECT c0 FROM covet_rows(?)"), 1, source),
                        covet::statement_canceled);
    }
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("many threads open a fresh file at once") {
    const support::temporary_directory files;
    constexpr int count = 8;
    std::atomic<int> written{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&] {
            const auto c = connect_sqlite({.path = files.file("shop.db"), .busy_timeout = 30s});
            c->run_script("CREATE TABLE IF NOT EXISTS t (v)");
            written += static_cast<int>(support::run(*c, "INSERT INTO t VALUES (1)").affected_rows);
        });
    for (std::thread& t : threads) t.join();
    CHECK(written == count);
    CHECK(query(*connect_sqlite({.path = files.file("shop.db")}), "SELECT count(*) FROM t") == rows{{integer(count)}});
}

TEST_CASE("writers of many threads take turns") {
    const support::temporary_directory files;
    connect_sqlite({.path = files.file("shop.db")})->run_script("CREATE TABLE t (v); INSERT INTO t VALUES (0)");
    constexpr int threads_count = 4;
    constexpr int rounds = 50;
    std::vector<std::thread> threads;
    for (int i = 0; i < threads_count; ++i)
        threads.emplace_back([&] {
            const auto c = connect_sqlite({.path = files.file("shop.db"), .busy_timeout = 60s, .synchronous = "off"});
            for (int round = 0; round < rounds; ++round) {
                c->begin();
                const std::int64_t v = query(*c, "SELECT v FROM t")[0][0].view().as_integer();
                support::run(*c, "UPDATE t SET v = ?", {integer(v + 1)});
                c->commit();
            }
        });
    for (std::thread& t : threads) t.join();
    CHECK(query(*connect_sqlite({.path = files.file("shop.db")}), "SELECT v FROM t") ==
          rows{{integer(threads_count * rounds)}});
}
