#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/each_server.hpp"
#include "support/gate.hpp"

using namespace covet;
using support::on_each_server;

namespace {

/// A table with no rows, and what the hooks of a transaction have said.
template <class Server>
struct fixture {
    const Server& server;
    support::gate way{server.url("tls=disable")};
    database near{server.url()};
    database db{way.url()};
    std::vector<std::string> said{};

    explicit fixture(const Server& s) : server{s} { near.run("CREATE TABLE t (v INTEGER)"); }

    std::int64_t rows() { return near.query<std::int64_t>("SELECT count(*) FROM t").at(0); }

    void change(transaction& tx) {
        tx.on_commit([this] { said.push_back("committed"); });
        tx.on_rollback([this] { said.push_back("rolled back"); });
        tx.run("INSERT INTO t VALUES (1)");
    }
};

template <class Call>
connection_lost_error lost(Call&& call) {
    try {
        call();
    } catch (const connection_lost_error& e) {
        CHECK(e.connection_lost());
        return e;
    }
    FAIL("nothing is lost");
    throw;
}

}  // namespace

TEST_CASE("a commit whose answer is lost is in doubt") {
    on_each_server([](const auto& server) {
        fixture f{server};
        f.way.cut_at("COMMIT");
        const connection_lost_error e = lost([&] { f.db.transaction([&](transaction& tx) { f.change(tx); }); });
        CHECK(e.in_doubt());
        CHECK_FALSE(e.retryable());
        CHECK(e.sqlstate() == "08007");
        CHECK(e.where().line() != 0);
        CHECK(f.said.empty());
        CHECK(f.rows() == 1);  // here it has happened
        f.way.cut_at("");
        CHECK(f.db.template query<std::int64_t>("SELECT count(*) FROM t").at(0) == 1);
    });
}

TEST_CASE("a commit that cannot be sent is in doubt as well") {
    on_each_server([](const auto& server) {
        fixture f{server};
        transaction tx = f.db.begin();
        f.change(tx);
        f.way.cut();
        while (f.way.links() > 0) std::this_thread::yield();
        const connection_lost_error e = lost([&] { tx.commit(); });
        CHECK(e.in_doubt());
        CHECK_FALSE(e.retryable());
        CHECK(f.said.empty());
        CHECK(f.rows() == 0);
    });
}

TEST_CASE("a connection that is lost before the commit leaves nothing in doubt") {
    on_each_server([](const auto& server) {
        fixture f{server};
        const connection_lost_error e = lost([&] {
            f.db.transaction([&](transaction& tx) {
                f.change(tx);
                f.way.cut_at("INSERT");
                tx.run("INSERT INTO t VALUES (2)");
            });
        });
        CHECK_FALSE(e.in_doubt());
        CHECK(e.retryable());
        CHECK(f.said == std::vector<std::string>{"rolled back"});
        CHECK(f.rows() == 0);
        f.way.cut_at("");
        f.db.transaction([&](transaction& tx) { f.change(tx); });
        CHECK(f.rows() == 1);
    });
}

TEST_CASE("a transaction that cannot begin is not in doubt, and a change by itself is") {
    on_each_server([](const auto& server) {
        fixture f{server};
        const auto cut = [&] {
            f.way.cut();
            while (f.way.links() > 0) std::this_thread::yield();
        };
        const auto change = [&] { f.db.run("INSERT INTO t VALUES (3)"); };
        change();  // which prepares it
        cut();
        const connection_lost_error begun = lost([&] { static_cast<void>(f.db.begin()); });
        CHECK_FALSE(begun.in_doubt());
        CHECK(begun.retryable());
        change();
        cut();
        const connection_lost_error changed = lost(change);
        CHECK(changed.in_doubt());
        CHECK_FALSE(changed.retryable());
    });
}

#ifdef COVET_POSTGRES
TEST_CASE("a change by hand that gives rows is in doubt") {
    const support::postgres_database server;
    fixture f{server};
    const auto change = [&] { static_cast<void>(f.db.query<std::int64_t>("INSERT INTO t VALUES (3) RETURNING v")); };
    change();
    f.way.cut();
    while (f.way.links() > 0) std::this_thread::yield();
    CHECK(lost(change).in_doubt());
}
#endif
