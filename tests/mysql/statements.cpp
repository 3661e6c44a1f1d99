#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/mysql_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::rows;
using support::run;
using support::text;

namespace {

/// How many statements the session has prepared so far.
std::int64_t prepares(covet::driver::connection& c) {
    return std::stoll(std::string{query(c, "SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")[0][1].view().as_text()});
}

}  // namespace

TEST_CASE("statements are prepared once, and no more of them are kept than were asked for") {
    const support::mysql_database db;
    const auto c = support::connect(db.url("statement_cache=4"));
    const auto run_from = [&](int first) {
        const std::int64_t before = prepares(*c);
        for (int i = first; i < 10; ++i) query(*c, "SELECT " + std::to_string(i));
        return prepares(*c) - before;
    };
    CHECK(run_from(7) == 3);
    CHECK(run_from(7) == 0);  // with the question itself they are the four
    run_from(0);
    CHECK(run_from(9) == 0);
    CHECK(run_from(0) >= 9);
}

TEST_CASE("loads of any number of rows push no other statement out") {
    const support::mysql_database db;
    const auto c = support::connect(db.url("statement_cache=8"));
    c->run_script("CREATE TABLE t (v INT)");
    const auto load = [&](std::size_t count) {
        support::vector_source source{std::vector(count, std::vector{integer(1)})};
        c->load(support::statement_of("INSERT INTO t (v) VALUES (?)"), 1, source);
    };
    query(*c, "SELECT 1");
    const std::int64_t before = prepares(*c);
    for (std::size_t count = 1; count <= 20; ++count) load(count);
    query(*c, "SELECT 1");
    CHECK(prepares(*c) - before == 20);
    load(20);
    CHECK(prepares(*c) - before == 20);  // while some of the loads are kept as well
}

TEST_CASE("a statement follows its table through changes") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    const auto other = support::connect(db.url());
    c->run_script("CREATE TABLE t (v INT); INSERT INTO t VALUES (1)");
    const std::string sql = "SELECT * FROM t";
    CHECK(query(*c, sql) == rows{{integer(1)}});
    other->run_script("ALTER TABLE t ADD w VARCHAR(9) DEFAULT 'one'");
    CHECK(query(*c, sql) == rows{{integer(1), text("one")}});
    other->run_script("ALTER TABLE t MODIFY v VARCHAR(9)");
    CHECK(query(*c, sql) == rows{{text("1"), text("one")}});
    other->run_script("ALTER TABLE t DROP w");
    CHECK(query(*c, sql) == rows{{text("1")}});
    other->run_script("DROP TABLE t; CREATE TABLE t (v BIGINT UNSIGNED); INSERT INTO t VALUES (7)");
    CHECK(query(*c, sql) == rows{{integer(7)}});
    other->run_script("DROP TABLE t");
    CHECK_THROWS_AS(query(*c, sql), covet::schema_mismatch);
    other->run_script("CREATE TABLE t (v INT)");
    CHECK(query(*c, sql).empty());
}

TEST_CASE("a statement runs inside of itself") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    const std::string sql = "SELECT 1 UNION ALL SELECT 2";
    rows inner;
    support::calling_sink sink{[&](auto) {
        const rows again = query(*c, sql);
        inner.insert(inner.end(), again.begin(), again.end());
        return true;
    }};
    c->execute(support::statement_of(sql), {}, sink);
    CHECK(inner.size() == 4);
}

TEST_CASE("scripts with comments, texts and compound statements") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->run_script(
        "-- nothing; here\n# and; here\n/* nor; here */;;\n"
        "CREATE TABLE `od;d` (v TEXT); INSERT INTO `od;d` VALUES ('a;''b\\';c'), (\"x;--y\") ; /*! SELECT 1 */;"
        "CREATE TRIGGER g BEFORE INSERT ON `od;d` FOR EACH ROW BEGIN SET NEW.v = CONCAT(NEW.v, ';'); SET @last = NEW.v; END;"
        "INSERT INTO `od;d` VALUES ('z'); -- the end;");
    CHECK(query(*c, "SELECT v FROM `od;d` ORDER BY v") == rows{{text("a;'b';c")}, {text("x;--y")}, {text("z;")}});
}

TEST_CASE("a statement that commits by itself ends the transaction, though it gives rows") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    c->run_script("CREATE TABLE t (v INT)");
    c->begin();
    run(*c, "INSERT INTO t VALUES (1)");
    CHECK_FALSE(query(*c, "SHOW TABLES").empty());
    run(*c, "INSERT INTO t VALUES (2)");
    CHECK_FALSE(query(*c, "OPTIMIZE TABLE t").empty());
    CHECK(support::thrown_by<covet::error>([&] { run(*c, "INSERT INTO t VALUES (3)"); }).sqlstate() == "25P02");
    c->rollback();
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(2)}});
}

TEST_CASE("what is written by hand with RETURNING gives its rows on MariaDB") {
    const support::mysql_database db;
    const auto c = support::connect(db.url());
    if (query(*c, "SELECT VERSION()")[0][0].view().as_text().find("MariaDB") == std::string_view::npos) {
        MESSAGE("MySQL has no RETURNING.");
        return;
    }
    c->run_script("CREATE TABLE t (v INT, w VARCHAR(20))");
    for (int round = 0; round < 2; ++round)
        CHECK(query(*c, "INSERT INTO t VALUES (1, 'returning'), (2, NULL) returning v, w") ==
              rows{{integer(1), text("returning")}, {integer(2), support::null()}});
    CHECK(run(*c, "INSERT INTO t VALUES (3, 'RETURNING v') -- RETURNING v").affected_rows == 1);
    CHECK(query(*c, "DELETE FROM t WHERE v = 3 RETURNING w") == rows{{text("RETURNING v")}});
}

TEST_CASE("a transaction that text has begun is not for the next borrower, on MySQL") {
    const support::mysql_database server;
    covet::database db{server.url("pool_size=1")}, other{server.url()};
    db.run("CREATE TABLE t (v INT)");
    for (const char* script : {"START TRANSACTION; INSERT INTO t VALUES (1)", "begin; INSERT INTO t VALUES (1); SELECT no_such()",
                               "SET autocommit = 0; INSERT INTO t VALUES (1)"}) {
        CAPTURE(script);
        try {
            db.run(script);
        } catch (const covet::error&) {
        }
        db.run("INSERT INTO t VALUES (2)");
        CHECK(other.query<std::int64_t>("SELECT count(*) FROM t").front() == 1);
        db.run("TRUNCATE TABLE t");
    }
}
