#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::query;
using support::rows;
using support::text;

TEST_CASE("a reset leaves nothing of the last borrower") {
    const support::temporary_directory files;
    const auto c = connect_sqlite({.path = files.file("shop.db")});
    c->run_script(
        "CREATE TABLE t (v);"
        "CREATE TEMP TABLE \"odd \"\"name\" (v); CREATE TEMP VIEW w AS SELECT 1;"
        "CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;"
        "ATTACH ':memory:' AS \"other \"\"one\";"
        "PRAGMA foreign_keys=OFF; PRAGMA case_sensitive_like=OFF; PRAGMA query_only=ON");
    c->reset();
    CHECK(query(*c, "SELECT count(*) FROM sqlite_temp_schema") == rows{{integer(0)}});
    CHECK(query(*c, "SELECT name FROM pragma_database_list WHERE name <> 'temp'") == rows{{text("main")}});
    CHECK(query(*c, "PRAGMA foreign_keys") == rows{{integer(1)}});
    CHECK(query(*c, "PRAGMA query_only") == rows{{integer(0)}});
    CHECK(query(*c, "SELECT 'a' LIKE 'A'") == rows{{integer(0)}});
    CHECK(support::run(*c, "INSERT INTO t VALUES (1)").affected_rows == 1);
}

TEST_CASE("a reset keeps foreign keys off where they were asked to be off") {
    const auto c = connect_sqlite({.path = ":memory:", .foreign_keys = false});
    c->run_script("PRAGMA foreign_keys=ON");
    c->reset();
    CHECK(query(*c, "PRAGMA foreign_keys") == rows{{integer(0)}});
}

TEST_CASE("a reset ends a transaction that was begun by SQL text") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v); BEGIN; INSERT INTO t VALUES (1)");
    CHECK(c->in_transaction());
    c->reset();
    CHECK_FALSE(c->in_transaction());
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("a transaction that SQL text ended is not gone on with") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v)");
    c->begin();
    c->run_script("COMMIT");
    CHECK_THROWS_AS(query(*c, "SELECT v FROM t"), covet::error);
    c->rollback();
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}
