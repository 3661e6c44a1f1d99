#include <covet/core/error.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "support/gate.hpp"
#include "support/statements.hpp"
#ifdef COVET_MYSQL
#include "support/mysql_database.hpp"
#endif
#ifdef COVET_POSTGRES
#include "support/postgres_database.hpp"
#endif

using namespace std::chrono_literals;
using covet::connection_lost_error;
using support::integer;
using support::query;
using support::rows;
using support::run;
using support::thrown_by;

namespace {

using clock = std::chrono::steady_clock;

/// Calls a function with an empty database on each server.
template <class Function>
void on_each_server(Function f) {
#ifdef COVET_POSTGRES
    SUBCASE("postgres") { f(support::postgres_database{}, "COPY t (v) FROM STDIN"); }
#endif
#ifdef COVET_MYSQL
    SUBCASE("mysql") { f(support::mysql_database{}, "INSERT INTO t (v) VALUES (?)"); }
#endif
}

/// Calls a server that has gone silent, which must end by itself.
template <class Error = connection_lost_error, class Call>
Error ends(Call&& call) {
    const auto start = clock::now();
    const Error e = thrown_by<Error>(call);
    CHECK(clock::now() - start < 10s);
    return e;
}

/// Gives two rows, and does something before the second.
struct slow_source final : covet::driver::row_source {
    std::function<void()> meanwhile;
    int rows{};

    explicit slow_source(std::function<void()> f) : meanwhile{std::move(f)} {}
    bool next(std::span<covet::value_view> cells) override {
        if (rows == 1) meanwhile();
        cells[0] = integer(rows);
        return ++rows <= 2;
    }
};

}  // namespace

TEST_CASE("with read_timeout every call ends when the server goes silent") {
    on_each_server([](const auto& server, const std::string& load) {
        support::gate way{server.url("tls=disable&read_timeout=300&connect_timeout=1000")};
        support::connect(server.url())->run_script("CREATE TABLE t (v INTEGER)");
        using connection = covet::driver::connection;
        const std::vector<std::pair<std::string, std::function<void(connection&)>>> calls{
            {"a query", [](connection& c) { query(c, "SELECT 41 + 1"); }},
            {"a query to prepare", [](connection& c) { query(c, "SELECT 1 + 1"); }},
            {"a write", [](connection& c) { run(c, "INSERT INTO t VALUES (1)"); }},
            {"a script", [](connection& c) { c.run_script("INSERT INTO t VALUES (1)"); }},
            {"a stream", [](connection& c) { c.open(support::statement_of("SELECT 1"), {})->next(); }},
            {"a load", [&](connection& c) {
                 support::vector_source source{{{integer(1)}}};
                 c.load(support::statement_of(load), 1, source);
             }},
            {"begin", [](connection& c) { c.begin(); }},
            {"ping", [](connection& c) { c.ping(); }},
            {"reset", [](connection& c) { c.reset(); }},
        };
        for (const auto& [name, call] : calls) {
            CAPTURE(name);
            const auto c = support::connect(way.url());
            CHECK(query(*c, "SELECT 41 + 1") == rows{{integer(42)}});
            way.block();
            const auto e = ends<covet::error>([&, &made = call] { made(*c); });
            // A reset of MySQL opens another session.
            CHECK((e.connection_lost() || e.kind() == covet::error_kind::connection_failed));
            CHECK_FALSE(c->usable());
            way.block(false);
        }
    });
}

TEST_CASE("with read_timeout a transaction ends when the server goes silent, and a commit is in doubt") {
    on_each_server([](const auto& server, const std::string&) {
        support::gate way{server.url("tls=disable&read_timeout=300")};
        const auto c = support::connect(way.url());
        c->begin();
        CHECK(query(*c, "SELECT 41 + 1") == rows{{integer(42)}});
        way.block();
        SUBCASE("commit") { CHECK(ends([&] { c->commit(); }).in_doubt()); }
        SUBCASE("rollback") { ends([&] { c->rollback(); }); }
        SUBCASE("a savepoint") { CHECK_FALSE(ends([&] { c->savepoint(1); }).in_doubt()); }
        way.block(false);
    });
}

TEST_CASE("read_timeout is for the server alone, and for each answer anew") {
    on_each_server([](const auto& server, const std::string& load) {
        const auto c = support::connect(server.url("read_timeout=1000"));
        c->run_script("CREATE TABLE t (v INTEGER)");
        slow_source source{[] { std::this_thread::sleep_for(1'500ms); }};
        CHECK(c->load(support::statement_of(load), 1, source).affected_rows == 2);
        for (int i = 0; i < 3; ++i) {
            std::this_thread::sleep_for(400ms);
            CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(2)}});
        }
        CHECK(c->usable());
    });
}

TEST_CASE("a server that answers nothing is no server after connect_timeout") {
    on_each_server([](const auto& server, const std::string&) {
        support::gate way{server.url("tls=disable&connect_timeout=2000")};
        way.block();
        const auto e = ends<covet::connection_failed>([&] { support::connect(way.url()); });
        CHECK(e.kind() == covet::error_kind::connection_failed);
        CHECK_FALSE(e.retryable());  // which would take as long again
        way.block(false);
    });
}

TEST_CASE("canceling does not hold up a call of a server that has gone silent") {
    on_each_server([](const auto& server, const std::string&) {
        support::gate way{server.url("tls=disable&read_timeout=300&connect_timeout=2000")};
        const auto c = support::connect(way.url());
        way.block();
        std::jthread other{[&] {
            std::this_thread::sleep_for(100ms);
            c->cancel();  // which may wait for as long as the network does
        }};
        ends<covet::error>([&] { query(*c, "SELECT 41 + 1"); });
        CHECK_FALSE(c->usable());
        way.block(false);
    });
}
