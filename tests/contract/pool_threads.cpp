#include <covet/covet.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "support/each_server.hpp"
#include "support/gate.hpp"
#include "support/temporary_directory.hpp"

using namespace covet;
using support::on_each_server;

namespace {

using namespace std::chrono_literals;

struct pool_account {
    std::int64_t id{};
    std::int64_t balance{};
};

/// 100 threads that read the same row again and again, COVET_LEASES=10000 times each for the long way.
void read_on_100_threads(const std::string& url) {
    const char* const wanted = std::getenv("COVET_LEASES");
    const int reads = wanted != nullptr ? std::atoi(wanted) : 20;
    database db{url};
    db.create_tables<pool_account>();
    db.insert(pool_account{.balance = 7});
    const auto before = db.pool().numbers().leases;
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 100; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < reads; ++i) right += db.find<pool_account>(1).value().balance == 7 ? 1 : 0;
        });
    for (std::thread& t : threads) t.join();
    CHECK(right == 100 * reads);
    CHECK(db.pool().numbers().leases == before + static_cast<std::uint64_t>(100 * reads));
    CHECK(db.pool().numbers().in_use == 0);
}

/// COVET_FAULTS=1000 for the long way.
int fault_count(int usual) {
    const char* const wanted = std::getenv("COVET_FAULTS");
    return wanted != nullptr ? std::atoi(wanted) : usual;
}

std::int64_t number(auto& where, const std::string& sql) { return where.template query<std::int64_t>(sql).at(0); }

std::int64_t id_of(session& s) {
    return number(s, s.dialect() == postgresql ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()");
}

void wait_until_it_sleeps(database& near, std::int64_t id) {
    const std::string sql = near.dialect() == postgresql
                                ? "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(%' AND pid = "
                                : "SELECT count(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(%' AND id = ";
    while (number(near, sql + std::to_string(id)) == 0) std::this_thread::yield();
}

void kill(database& near, std::int64_t id) {
    if (near.dialect() == postgresql)
        number(near, "SELECT count(pg_terminate_backend(" + std::to_string(id) + "))");
    else
        near.run("KILL " + std::to_string(id));
}

}  // namespace

TEST_CASE("100 threads share a few connections") {
    SUBCASE("sqlite") {
        const support::temporary_directory files;
        read_on_100_threads("sqlite:" + files.file("shared.db") + "?pool_size=8&acquire_timeout=600000");
    }
    on_each_server([](const auto& server) { read_on_100_threads(server.url("pool_size=8&acquire_timeout=600000")); });
}

TEST_CASE("each session that is killed at work gives an error of its own, and the next call works") {
    on_each_server([](const auto& server) {
        database near{server.url()};
        database db{server.url("pool_size=2")};
        const int kills = fault_count(25);
        int lost = 0, wrong = 0;
        for (int i = 0; i < kills; ++i) {
            std::thread killer;
            {
                session s = db.session();
                const std::int64_t id = id_of(s);
                killer = std::thread{[&near, id] {
                    wait_until_it_sleeps(near, id);
                    kill(near, id);
                }};
                try {
                    s.template query<std::string>(db.dialect() == postgresql ? "SELECT pg_sleep(60)::text" : "SELECT SLEEP(60)");
                    ++wrong;
                } catch (const connection_lost_error& e) {
                    lost += e.connection_lost() ? 1 : 0;
                }
            }
            killer.join();
            if (number(db, "SELECT " + std::to_string(i)) != i) ++wrong;
        }
        CHECK(lost == kills);
        CHECK(wrong == 0);
        const pool::statistics numbers = db.pool().numbers();
        CHECK(numbers.closed[static_cast<std::size_t>(pool::close_reason::broken)] == static_cast<std::uint64_t>(kills));
        CHECK(numbers.size <= 2);
    });
}

TEST_CASE("idle connections that the server has closed are found before they are lent") {
    on_each_server([](const auto& server) {
        database near{server.url()};
        database db{server.url("pool_size=4&pool_validate_after=60000")};
        std::vector<std::int64_t> ids;
        {
            std::vector<session> all;
            for (int i = 0; i < 4; ++i) ids.push_back(id_of(all.emplace_back(db.session())));
        }
        for (const std::int64_t id : ids) kill(near, id);
        std::this_thread::sleep_for(50ms);
        int right = 0, lost = 0;
        for (int i = 0; i < 8; ++i) {
            try {
                right += number(db, "SELECT 7") == 7 ? 1 : 0;
            } catch (const connection_lost_error&) {
                ++lost;
            }
        }
        CHECK(right == 7);
        CHECK(lost == 1);  // by which the pool learns of the others
    });
}

TEST_CASE("a server that has gone silent holds up nobody beyond the limit") {
    on_each_server([](const auto& server) {
        support::gate way{server.url("tls=disable")};
        database db{way.url() + "&read_timeout=1000&connect_timeout=2000&acquire_timeout=300&pool_size=2"};
        way.block();
        constexpr auto slack = 2s;  // of a busy machine; an idle one takes a few milliseconds
        const auto took = [](auto&& call) {
            const auto start = std::chrono::steady_clock::now();
            call();
            return std::chrono::steady_clock::now() - start;
        };
        CHECK(took([&] { CHECK_THROWS_AS(number(db, "SELECT 1"), connection_lost_error); }) < 1s + slack);
        CHECK(took([&] { CHECK_THROWS_AS(number(db, "SELECT 1"), error); }) < 300ms + slack);
        CHECK(took([&] { CHECK_FALSE(db.health(200ms).answers); }) < 200ms + slack);
        way.block(false);
        while (!db.health().answers) std::this_thread::sleep_for(20ms);
        CHECK(number(db, "SELECT 7") == 7);
    });
}

TEST_CASE("a commit whose answer is lost is in doubt every time, and never made again") {
    on_each_server([](const auto& server) {
        support::gate way{server.url("tls=disable")};
        database near{server.url()};
        database db{way.url()};
        near.run("CREATE TABLE ledger (v INTEGER)");
        way.cut_at("COMMIT");
        const int commits = fault_count(20);
        int runs = 0, in_doubt = 0;
        for (int i = 0; i < commits; ++i) {
            try {
                db.transaction(retry{.attempts = 10}, [&](transaction& tx) {
                    ++runs;
                    tx.run("INSERT INTO ledger VALUES (" + std::to_string(i) + ")");
                });
            } catch (const connection_lost_error& e) {
                in_doubt += e.in_doubt() ? 1 : 0;
            }
        }
        CHECK(runs == commits);
        CHECK(in_doubt == commits);
        CHECK(number(near, "SELECT count(*) FROM ledger") == commits);  // the server has heard of each
        CHECK(number(near, "SELECT count(DISTINCT v) FROM ledger") == commits);
    });
}

TEST_CASE("nothing of a session reaches its next borrower") {
    on_each_server([](const auto& server) {
        database db{server.url("pool_size=1")};
        const bool postgres = db.dialect() == postgresql;
        const auto leave = [&](session& s, int what) {
            switch (what % 4) {
                case 0: return s.run(postgres ? "SET search_path = pg_catalog" : "SET SESSION sql_mode = ''");
                case 1: return s.run("CREATE TEMPORARY TABLE mine (v INTEGER)");
                case 2: return number(s, postgres ? "SELECT count(pg_advisory_lock(7))" : "SELECT GET_LOCK('mine', 1)");
                default: return s.run("BEGIN");
            }
        };
        const auto found = [&](session& s) {
            const std::string sql =
                postgres ? "SELECT (current_setting('search_path') = 'pg_catalog')::int + (to_regclass('pg_temp.mine') IS NOT NULL)::int + "
                           "(SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid())"
                         : "SELECT (@@sql_mode = '') + COALESCE(IS_USED_LOCK('mine') = CONNECTION_ID(), 0) + @@in_transaction";
            return number(s, sql);
        };
        const int returns = fault_count(40);
        for (int i = 0; i < returns; ++i) {
            {
                session s = db.session();
                leave(s, i);
            }
            session next = db.session();
            REQUIRE(found(next) == 0);
            if (i % 4 == 1) next.run("CREATE TEMPORARY TABLE mine (v INTEGER)");  // it is not there
        }
        CHECK(db.pool().numbers().resets >= static_cast<std::uint64_t>(returns));
    });
}

TEST_CASE("money that many move at once stays the same") {
    on_each_server([](const auto& server) {
        database db{server.url("pool_size=8")};
        db.template create_tables<pool_account>();
        for (int i = 0; i < 4; ++i) db.insert(pool_account{.balance = 1'000});
        const retry until_it_works{
            .attempts = 200, .base = 1ms, .cap = 50ms, .options = {.isolation = isolation_level::serializable}};
        const auto move = [&](int from_number, int to_number) {
            db.transaction(until_it_works, [&](transaction& tx) {
                if (from_number == to_number) return;
                auto giver = tx.template find<pool_account>(1 + from_number).value();
                auto taker = tx.template find<pool_account>(1 + to_number).value();
                giver.balance -= 5;
                taker.balance += 5;
                tx.update(giver);
                tx.update(taker);
            });
        };
        std::vector<std::thread> threads;
        std::atomic<int> moved{0};
        for (int t = 0; t < 64; ++t)
            threads.emplace_back([&, t] {
                try {
                    for (int i = 0; i < 3; ++i) move(t % 4, (t + 1 + i) % 4);
                    moved += 3;
                } catch (const error& e) {
                    MESSAGE(e.what());
                }
            });
        for (std::thread& t : threads) t.join();
        CHECK(moved == 192);
        CHECK(db.one(from<pool_account>.select(sum(col<&pool_account::balance>))) == 4'000);
    });
}
