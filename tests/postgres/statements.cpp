#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>

#include "support/postgres_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::rows;
using support::run;
using support::static_statement;
using support::text;
using support::thrown_by;

namespace {

class fixture {
public:
    explicit fixture(std::string_view options = "") : connection_{support::connect(server_.url(options))} {}

    covet::driver::connection& operator*() { return *connection_; }
    std::unique_ptr<covet::driver::connection> another() { return support::connect(server_.url()); }

    rows get(const covet::statement& s, const support::parameters& values = {}) {
        support::keeping_sink sink;
        connection_->execute(s, values, sink);
        return sink.kept;
    }
    std::int64_t prepared() {
        return query(*connection_, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%+ $1 -- %'")
            .at(0).at(0).view().as_integer();
    }

private:
    support::postgres_database server_;
    std::unique_ptr<covet::driver::connection> connection_;
};

}  // namespace

TEST_CASE("statements are prepared once, and those used least recently are dropped") {
    fixture db{"statement_cache=5"};
    const auto sql = [](int i) { return "SELECT " + std::to_string(i) + " + $1 -- mine"; };
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 9; ++i) {
            CHECK(query(*db, sql(i), {integer(i)}) == rows{{integer(2 * i)}});
            CHECK(db.get(static_statement(sql(100 + i)), {integer(1)}) == rows{{integer(101 + i)}});
        }
    }
    CHECK(db.prepared() <= 5);
    (*db).begin();  // in a transaction nothing is dropped, since a failure would cost it
    for (int i = 0; i < 9; ++i) query(*db, sql(i), {integer(i)});
    (*db).commit();
    query(*db, "SELECT 'another'");
    CHECK(db.prepared() <= 5);
}

TEST_CASE("a statement whose plan does not fit any more is prepared again, unseen") {
    fixture db;
    const covet::statement& all = static_statement("SELECT * FROM changing");
    (*db).run_script("CREATE TABLE changing (a BIGINT); INSERT INTO changing VALUES (1)");
    CHECK(db.get(all) == rows{{integer(1)}});
    CHECK(query(*db, "SELECT * FROM changing") == rows{{integer(1)}});
    db.another()->run_script("ALTER TABLE changing ALTER a TYPE TEXT, ADD b BOOLEAN NOT NULL DEFAULT true");
    CHECK(db.get(all) == rows{{text("1"), integer(1)}});
    CHECK(query(*db, "SELECT * FROM changing") == rows{{text("1"), integer(1)}});
}

TEST_CASE("inside of a transaction it is an error, and prepared again the next time") {
    fixture db;
    const covet::statement& all = static_statement("SELECT * FROM changing_inside");
    (*db).run_script("CREATE TABLE changing_inside (a BIGINT); INSERT INTO changing_inside VALUES (1)");
    CHECK(db.get(all) == rows{{integer(1)}});
    db.another()->run_script("ALTER TABLE changing_inside ALTER a TYPE TEXT");
    (*db).begin();
    const auto e = thrown_by<covet::schema_mismatch>([&] { db.get(all); });
    CHECK(e.retryable());
    CHECK(e.sql() == "SELECT * FROM changing_inside");
    (*db).rollback();
    (*db).begin();
    CHECK(db.get(all) == rows{{text("1")}});
    (*db).commit();
}

TEST_CASE("statements that the session has dropped are prepared again, in a transaction as well") {
    fixture db;
    const covet::statement& one = static_statement("SELECT 1 AS dropped");
    for (const char* const sql : {"DEALLOCATE ALL", " discard all"}) {
        CHECK(db.get(one) == rows{{integer(1)}});
        run(*db, sql);
        CHECK(db.get(one) == rows{{integer(1)}});
        (*db).run_script(sql);
        CHECK(db.get(one) == rows{{integer(1)}});
    }
    (*db).begin();
    (*db).run_script("SELECT 1; DEALLOCATE ALL");
    CHECK(db.get(one) == rows{{integer(1)}});
    (*db).commit();

    // Where the driver does not see it.
    (*db).run_script("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");
    CHECK(db.get(one) == rows{{integer(1)}});
    (*db).run_script("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");
    (*db).begin();
    CHECK_THROWS_AS(db.get(one), covet::schema_mismatch);
    (*db).rollback();
    CHECK(db.get(one) == rows{{integer(1)}});
}

TEST_CASE("a statement runs inside of its own sink") {
    fixture db;
    const covet::statement& some = static_statement("SELECT i, CAST(CAST(i AS TEXT) AS BYTEA) FROM generate_series(1, 3) AS i");
    int deep = 0;
    std::vector<std::int64_t> seen;
    support::calling_sink inner{[&](auto) { return true; }};
    support::calling_sink outer{[&](auto cells) {
        if (deep++ == 0) (*db).execute(some, {}, inner);
        seen.push_back(cells[0].as_integer());
        CHECK(static_cast<char>(cells[1].as_bytes()[0]) == static_cast<char>('0' + seen.back()));
        return true;
    }};
    (*db).execute(some, {}, outer);
    CHECK(seen == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("scripts are split where the server would") {
    fixture db;
    (*db).run_script(R"sql(
        CREATE TABLE t (v TEXT); /* a ; /* nested ; */ ; */
        INSERT INTO t VALUES ('a;''b'), (E'c\';d'), ($$e;$f$;$$), ($tag$g;$$;$tag$), ("length"('x;')::text); -- ; no
        CREATE FUNCTION two(n INTEGER) RETURNS INTEGER LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN n > 1 THEN 2 END; END;
        CREATE RULE r AS ON DELETE TO t DO ALSO (SELECT 1; SELECT 2);
        CREATE TABLE "odd;name" (v INTEGER); VACUUM t;
        INSERT INTO "odd;name" SELECT two(2))sql");
    CHECK(query(*db, "SELECT v FROM t ORDER BY v COLLATE \"C\"") ==
          rows{{text("2")}, {text("a;'b")}, {text("c';d")}, {text("e;$f$;")}, {text("g;$$;")}});
    CHECK(query(*db, R"(SELECT v FROM "odd;name")") == rows{{integer(2)}});
}

TEST_CASE("what comes before the failure of a script stays done") {
    fixture db;
    CHECK_THROWS_AS((*db).run_script("CREATE TABLE first (a INTEGER); SELECT nothing; CREATE TABLE last (a INTEGER)"),
                    covet::schema_mismatch);
    query(*db, "SELECT * FROM first");
    CHECK_THROWS_AS(query(*db, "SELECT * FROM last"), covet::schema_mismatch);
}

TEST_CASE("a transaction that text has begun is not for the next borrower, on PostgreSQL") {
    const support::postgres_database server;
    covet::database db{server.url("pool_size=1")}, other{server.url()};
    db.run("CREATE TABLE t (v INT)");
    for (const char* script : {"START TRANSACTION; INSERT INTO t VALUES (1)", "BEGIN; INSERT INTO t VALUES (1); SELECT no_such()"}) {
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
