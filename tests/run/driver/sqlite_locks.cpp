#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <string>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::query;
using support::rows;
using support::run;

namespace {

using namespace std::chrono_literals;

struct two_connections {
    support::temporary_directory files;
    std::string path = files.file("shop.db");
    std::unique_ptr<covet::driver::connection> first;
    std::unique_ptr<covet::driver::connection> second;

    explicit two_connections(std::string journal = "wal")
        : first{connect_sqlite({.path = path, .busy_timeout = 20ms, .journal_mode = journal})},
          second{connect_sqlite({.path = path, .busy_timeout = 20ms, .journal_mode = journal})} {
        first->run_script("CREATE TABLE t (v)");
    }
};

}  // namespace

TEST_CASE("a writer waits for another one for as long as busy_timeout") {
    const two_connections db;
    db.first->begin();
    const auto start = std::chrono::steady_clock::now();
    const auto e = support::thrown_by<covet::timeout>([&] { run(*db.second, "INSERT INTO t VALUES (1)"); });
    CHECK(std::chrono::steady_clock::now() - start >= 20ms);
    CHECK(e.retryable());
    CHECK_FALSE(e.connection_lost());
    CHECK_THROWS_AS(db.second->begin(), covet::timeout);
    CHECK_FALSE(db.second->in_transaction());
    db.first->commit();
    CHECK(run(*db.second, "INSERT INTO t VALUES (1)").affected_rows == 1);
}

TEST_CASE("a reader does not wait for a writer") {
    const two_connections db;
    db.first->begin();
    run(*db.first, "INSERT INTO t VALUES (1)");
    CHECK(query(*db.second, "SELECT count(*) FROM t") == rows{{integer(0)}});
    db.second->begin({.read_only = true});
    CHECK(query(*db.second, "SELECT count(*) FROM t") == rows{{integer(0)}});
    db.first->commit();
    CHECK(query(*db.second, "SELECT count(*) FROM t") == rows{{integer(0)}});  // the snapshot
    db.second->commit();
    CHECK(query(*db.second, "SELECT count(*) FROM t") == rows{{integer(1)}});
}

TEST_CASE("a reader that turns to writing after another has written must start again") {
    const two_connections db;
    db.second->run_script("BEGIN");
    query(*db.second, "SELECT v FROM t");
    run(*db.first, "INSERT INTO t VALUES (1)");
    const auto e =
        support::thrown_by<covet::serialization_failure>([&] { run(*db.second, "INSERT INTO t VALUES (2)"); });
    CHECK(e.sqlstate() == "40001");
    CHECK(e.retryable());
    CHECK(db.second->in_transaction());
    db.second->rollback();
    CHECK(run(*db.second, "INSERT INTO t VALUES (2)").affected_rows == 1);
}

TEST_CASE("a commit that fails leaves the transaction to be tried again or rolled back") {
    const two_connections db{"delete"};
    run(*db.first, "INSERT INTO t VALUES (0)");
    auto reader = db.second->open(support::statement_of("SELECT v FROM t"), {});
    REQUIRE(reader->next().size() == 1);

    db.first->begin();
    run(*db.first, "INSERT INTO t VALUES (1)");
    CHECK(support::thrown_by<covet::timeout>([&] { db.first->commit(); }).retryable());
    CHECK(db.first->in_transaction());
    SUBCASE("again") {
        reader.reset();
        db.first->commit();
        CHECK(query(*db.first, "SELECT count(*) FROM t") == rows{{integer(2)}});
    }
    SUBCASE("back") {
        db.first->rollback();
        CHECK(query(*db.first, "SELECT count(*) FROM t") == rows{{integer(1)}});
    }
    CHECK_FALSE(db.first->in_transaction());
}

TEST_CASE("a table that this connection still reads cannot be dropped") {
    const two_connections db;
    run(*db.first, "INSERT INTO t VALUES (1)");
    auto reader = db.first->open(support::statement_of("SELECT v FROM t"), {});
    REQUIRE(reader->next().size() == 1);
    const auto e = support::thrown_by<covet::deadlock>([&] { db.first->run_script("DROP TABLE t"); });
    CHECK_FALSE(e.retryable());
    CHECK(std::string{e.what()}.find("finish its open cursors") != std::string::npos);
    reader.reset();
    db.first->run_script("DROP TABLE t");
}

TEST_CASE("a cursor lets go of the database at its last row") {
    const two_connections db;
    run(*db.first, "INSERT INTO t VALUES (1)");
    const auto reader = db.first->open(support::statement_of("SELECT v FROM t"), {});
    while (!reader->next().empty()) {
    }
    db.first->run_script("DROP TABLE t");
}
