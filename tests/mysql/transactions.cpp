#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "support/mysql_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::rows;
using support::run;
using support::thrown_by;

namespace {

constexpr std::string_view schema =
    "DROP TABLE IF EXISTS t; CREATE TABLE t (id INT PRIMARY KEY, v INT); INSERT INTO t VALUES (1, 0), (2, 0)";

/// What a transaction of `c` meets when `other` has the lock that it wants.
covet::error wait_in_vain(covet::driver::connection& c, covet::driver::connection& other) {
    other.begin();
    run(other, "UPDATE t SET v = 1 WHERE id = 1");
    c.begin();
    run(c, "INSERT INTO t VALUES (3, 0)");
    c.savepoint(1);
    const covet::error e = thrown_by<covet::timeout>([&] { run(c, "UPDATE t SET v = 2 WHERE id = 1"); });
    other.rollback();
    return e;
}

/// Nothing more happens in the transaction, nor outside of it.
void is_over(covet::driver::connection& c) {
    CHECK(c.in_transaction());
    for (const std::string_view sql : {"INSERT INTO t VALUES (4, 0)", "SELECT v FROM t"})
        CHECK(thrown_by<covet::error>([&] { run(c, sql); }).sqlstate() == "25P02");
    CHECK(thrown_by<covet::error>([&] { c.savepoint(2); }).sqlstate() == "25P02");
    CHECK(thrown_by<covet::error>([&] { c.commit(); }).sqlstate() == "25P02");
    c.rollback_to_savepoint(1);
    c.rollback();
    CHECK_FALSE(c.in_transaction());
    CHECK(c.usable());
    CHECK(query(c, "SELECT id FROM t ORDER BY id") == rows{{integer(1)}, {integer(2)}});
}

}  // namespace

TEST_CASE("a wait for a lock that ends leaves the transaction open") {
    const support::mysql_database db;
    const auto c = support::connect(db.url("session.innodb_lock_wait_timeout=1"));
    const auto other = support::connect(db.url());
    c->run_script(schema);
    CHECK(wait_in_vain(*c, *other).retryable());
    c->rollback_to_savepoint(1);
    run(*c, "UPDATE t SET v = 2 WHERE id = 1");
    c->commit();
    CHECK(query(*other, "SELECT id, v FROM t ORDER BY id") ==
          rows{{integer(1), integer(2)}, {integer(2), integer(0)}, {integer(3), integer(0)}});
}

TEST_CASE("a wait for a lock that ends ends the transaction under innodb_rollback_on_timeout") {
    const std::string url = support::server_url("mariadb", "plain_url") + "?tls=disable";
    const auto c = support::connect(url + "&session.innodb_lock_wait_timeout=1");
    const auto other = support::connect(url);
    for (const auto* const each : {&c, &other}) (*each)->run_script("CREATE DATABASE IF NOT EXISTS waits; USE waits");
    c->run_script(schema);
    CHECK(wait_in_vain(*c, *other).retryable());
    is_over(*c);
    run(*c, "INSERT INTO t VALUES (3, 0)");
    CHECK(query(*other, "SELECT count(*) FROM t") == rows{{integer(3)}});
}

TEST_CASE("a row that has changed since ends the transaction under innodb_snapshot_isolation") {
    const support::mysql_database db;
    if (query(*support::connect(db.url()), "SHOW VARIABLES LIKE 'innodb_snapshot_isolation'").empty()) return;  // MySQL has none
    const auto c = support::connect(db.url("session.innodb_snapshot_isolation=1"));
    const auto other = support::connect(db.url());
    c->run_script(schema);
    c->begin();
    query(*c, "SELECT v FROM t");
    c->savepoint(1);
    run(*other, "UPDATE t SET v = 1 WHERE id = 2");
    const auto e = thrown_by<covet::serialization_failure>([&] { run(*c, "UPDATE t SET v = 2 WHERE id = 2"); });
    CHECK(e.vendor_code() == 1020);
    is_over(*c);
}

TEST_CASE("a rollback behind SQL text that ends the transaction and begins another ends that as well") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->run_script(schema);
    c->begin();
    c->run_script("COMMIT; START TRANSACTION; INSERT INTO t VALUES (3, 0)");
    CHECK(thrown_by<covet::error>([&] { c->commit(); }).sqlstate() == "25P02");
    c->rollback();
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(2)}});
}
