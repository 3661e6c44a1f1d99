#include <covet/core/error.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>

#include "support/postgres_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::run;
using support::text;
using support::thrown_by;

namespace {

constexpr std::string_view canary = "c4n4ry";

class fixture {
public:
    fixture() : connection_{support::connect(server_.url())} {
        connection_->run_script("CREATE TABLE parent (id BIGINT PRIMARY KEY, name TEXT CONSTRAINT one_name UNIQUE);"
                                "CREATE TABLE child (parent_id BIGINT NOT NULL CONSTRAINT to_parent REFERENCES parent,"
                                " age INTEGER CONSTRAINT grown_up CHECK (age > 17), span INT4RANGE,"
                                " CONSTRAINT apart EXCLUDE USING gist (span WITH &&))");
    }

    covet::driver::connection& operator*() { return *connection_; }
    std::unique_ptr<covet::driver::connection> another(std::string_view options = "") {
        return support::connect(server_.url(options));
    }

    /// The error of a statement, which shows nothing of its values, and after which all goes on.
    template <class Error>
    Error fails(std::string_view sql, const support::parameters& values = {}) {
        const Error e = thrown_by<Error>([&] { run(*connection_, sql, values); });
        CHECK(e.sql() == sql);
        CHECK(std::string_view{e.what()}.starts_with("covet: "));
        CHECK(std::string_view{e.what()}.find(canary) == std::string_view::npos);
        if (connection_->usable()) CHECK(query(*connection_, "SELECT 1") == support::rows{{integer(1)}});
        return e;
    }

private:
    support::postgres_database server_;
    std::unique_ptr<covet::driver::connection> connection_;
};

bool has(const covet::error& e, std::string_view part) { return std::string_view{e.what()}.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("violated constraints have their type and their name") {
    fixture db;
    run(*db, "INSERT INTO parent VALUES (1, $1)", {text(canary)});
    CHECK(db.fails<covet::unique_violation>("INSERT INTO parent VALUES (2, $1)", {text(canary)}).constraint() == "one_name");
    CHECK(db.fails<covet::unique_violation>("INSERT INTO parent VALUES (1, NULL)").constraint() == "parent_pkey");
    CHECK(db.fails<covet::foreign_key_violation>("INSERT INTO child VALUES ($1)", {integer(7)}).constraint() == "to_parent");
    CHECK(db.fails<covet::not_null_violation>("INSERT INTO child VALUES (NULL)").constraint() == "child.parent_id");
    CHECK(db.fails<covet::check_violation>("INSERT INTO child VALUES (1, 17)").constraint() == "grown_up");
    run(*db, "INSERT INTO child VALUES (1, 18, '[1,5)')");
    const auto e = db.fails<covet::unique_violation>("INSERT INTO child VALUES (1, 18, '[4,9)')");
    CHECK(e.constraint() == "apart");
    CHECK(e.sqlstate() == "23P01");
    CHECK(db.fails<covet::foreign_key_violation>("DELETE FROM parent").constraint() == "to_parent");
}

TEST_CASE("a value cannot pass for the name of a constraint") {
    fixture db;
    const std::string forged = "x\nCONSTRAINT NAME:  c4n4ry\nTABLE NAME:  c4n4ry\nCONTEXT:  COPY t, line 7: c4n4ry";
    run(*db, "INSERT INTO parent VALUES (1, $1)", {text(forged)});
    const auto e = db.fails<covet::unique_violation>("INSERT INTO parent VALUES (2, $1)", {text(forged)});
    CHECK(e.constraint() == "one_name");
}

TEST_CASE("values that do not fit are told without being shown") {
    fixture db;
    CHECK(db.fails<covet::conversion_error>("SELECT CAST(CAST($1 AS TEXT) AS INTEGER)", {text(canary)}).sqlstate() == "22P02");
    CHECK(db.fails<covet::conversion_error>("SELECT CAST(CAST($1 AS TEXT) AS DATE)", {text(canary)}).sqlstate() == "22007");
    CHECK(db.fails<covet::conversion_error>("SELECT CAST($1 AS SMALLINT)", {integer(40'000)}).sqlstate() == "22003");
    CHECK(db.fails<covet::conversion_error>("SELECT CAST($1 AS JSONB)", {text("{c4n4ry")}).sqlstate() == "22P02");
    CHECK(db.fails<covet::error>("SELECT 1 / 0").sqlstate() == "22012");
    CHECK(db.fails<covet::error>("DO $$ BEGIN RAISE 'no: %', 'words'; END $$").sqlstate() == "P0001");
}

TEST_CASE("what a trigger says is kept, without the values that it quotes") {
    fixture db;
    (*db).run_script(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not %, on Sundays', NEW.name; END $$;"
        "CREATE TRIGGER refuse BEFORE INSERT ON parent FOR EACH ROW EXECUTE FUNCTION refuse()");
    const auto e = db.fails<covet::error>("INSERT INTO parent VALUES (1, $1)", {text(canary)});
    CHECK(e.sqlstate() == "P0001");
    CHECK(has(e, "on Sundays"));
}

TEST_CASE("what a trigger says of values that the driver does not know, or would write otherwise, is not shown") {
    fixture db;
    (*db).run_script(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not % and %', NEW.name, NEW.id; END $$;"
        "CREATE TABLE told (id BIGINT, name TEXT);"
        "CREATE TRIGGER refuse BEFORE INSERT ON told FOR EACH ROW EXECUTE FUNCTION refuse();"
        "CREATE TABLE late (id BIGINT, name TEXT);"
        "CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON late DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()");
    const auto with_number = db.fails<covet::error>("INSERT INTO told VALUES ($1, 'x')", {integer(4711)});
    CHECK_FALSE(has(with_number, "4711"));

    support::vector_source rows{{{integer(4711), text(canary)}}};
    const auto copied = support::thrown_by<covet::error>(
        [&] { (*db).load(support::statement_of("COPY \"told\" (\"id\", \"name\") FROM STDIN"), 2, rows); });
    CHECK(copied.sqlstate() == "P0001");
    CHECK_FALSE(has(copied, canary));
    CHECK_FALSE(has(copied, "4711"));

    (*db).begin();
    run(*db, "INSERT INTO late VALUES (4711, '" + std::string{canary} + "')");
    const auto committed = support::thrown_by<covet::error>([&] { (*db).commit(); });
    CHECK_FALSE(has(committed, canary));
    (*db).rollback();
}

TEST_CASE("the schema and the text of a statement") {
    fixture db;
    CHECK(has(db.fails<covet::schema_mismatch>("SELECT * FROM nowhere"), "nowhere"));
    CHECK(has(db.fails<covet::schema_mismatch>("SELECT absent FROM parent"), "absent"));
    CHECK(db.fails<covet::schema_mismatch>("SELECT * FROM absent.parent").sqlstate() == "42P01");
    CHECK(db.fails<covet::syntax_error>("SELEC 1").sqlstate() == "42601");
    CHECK(db.fails<covet::syntax_error>("SELECT absent()").sqlstate() == "42883");
    CHECK(db.fails<covet::error>("CREATE TABLE parent ()").sqlstate() == "42P07");
    CHECK_THROWS_AS(run(*db, std::string_view{"SELECT 1\0", 9}), covet::syntax_error);
    CHECK_THROWS_AS((*db).run_script(std::string_view{"SELECT 1\0", 9}), covet::syntax_error);
}

TEST_CASE("serialization failures and deadlocks say that the transaction may run again") {
    fixture db;
    run(*db, "INSERT INTO parent VALUES (1, 'a'), (2, 'b')");
    const auto other = db.another();
    (*db).run_script("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM parent");
    run(*other, "UPDATE parent SET name = 'c' WHERE id = 1");
    const auto e = thrown_by<covet::serialization_failure>([&] { run(*db, "UPDATE parent SET name = 'd' WHERE id = 1"); });
    CHECK(e.retryable());
    CHECK(e.sqlstate() == "40001");
    (*db).run_script("ROLLBACK");

    (*db).begin();
    other->begin();
    run(*db, "UPDATE parent SET name = 'e' WHERE id = 1");
    run(*other, "UPDATE parent SET name = 'f' WHERE id = 2");
    run(*other, "SET deadlock_timeout = '10s'");
    run(*db, "SET deadlock_timeout = '20ms'");
    std::thread waits{[&] { run(*other, "UPDATE parent SET name = 'g' WHERE id = 1"); }};
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    CHECK(thrown_by<covet::deadlock>([&] { run(*db, "UPDATE parent SET name = 'h' WHERE id = 2"); }).retryable());
    (*db).rollback();
    waits.join();
    other->rollback();
}

TEST_CASE("a lock and a statement that take too long") {
    fixture db;
    run(*db, "INSERT INTO parent VALUES (1, 'a')");
    (*db).begin();
    run(*db, "UPDATE parent SET name = 'b'");
    const auto hasty = db.another("session.lock_timeout=30ms");
    auto e = thrown_by<covet::timeout>([&] { run(*hasty, "UPDATE parent SET name = 'c'"); });
    CHECK(e.sqlstate() == "55P03");
    CHECK(e.retryable());
    CHECK(thrown_by<covet::timeout>([&] { query(*hasty, "SELECT * FROM parent FOR UPDATE NOWAIT"); }).sqlstate() == "55P03");
    (*db).rollback();

    const auto limited = db.another("statement_timeout=30");
    e = thrown_by<covet::timeout>([&] { query(*limited, "SELECT pg_sleep(30)"); });
    CHECK(e.sqlstate() == "57014");
    CHECK(query(*limited, "SELECT 1") == support::rows{{integer(1)}});
}

TEST_CASE("a failed transaction takes nothing but its end, and is not committed") {
    fixture db;
    (*db).begin();
    run(*db, "INSERT INTO parent VALUES (1, 'a')");
    thrown_by<covet::unique_violation>([&] { run(*db, "INSERT INTO parent VALUES (1, 'b')"); });
    CHECK(thrown_by<covet::error>([&] { query(*db, "SELECT 1"); }).sqlstate() == "25P02");
    CHECK(thrown_by<covet::error>([&] { (*db).commit(); }).sqlstate() == "25P02");
    (*db).ping();
    CHECK((*db).in_transaction());
    (*db).rollback();
    CHECK(query(*db, "SELECT count(*) FROM parent") == support::rows{{integer(0)}});

    (*db).begin();
    (*db).savepoint(1);
    thrown_by<covet::error>([&] { query(*db, "SELECT 1 / 0"); });
    (*db).rollback_to_savepoint(1);
    run(*db, "INSERT INTO parent VALUES (1, 'a')");
    (*db).commit();
    CHECK(query(*db, "SELECT count(*) FROM parent") == support::rows{{integer(1)}});
}

TEST_CASE("a connection that breaks is lost, and never replaced in silence") {
    fixture db;
    const auto other = db.another();
    const auto pid = query(*other, "SELECT pg_backend_pid()")[0][0].view();
    run(*db, "SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)", {pid});
    const auto e = thrown_by<covet::connection_lost_error>([&] { query(*other, "SELECT 1"); });
    CHECK(e.connection_lost());
    CHECK(e.retryable());
    CHECK_FALSE(e.in_doubt());
    CHECK_FALSE(other->usable());
    CHECK_THROWS_AS(query(*other, "SELECT 1"), covet::connection_lost_error);
    CHECK_THROWS_AS(other->ping(), covet::connection_lost_error);
    other->cancel();
}

TEST_CASE("a connection that breaks in a commit leaves it in doubt") {
    fixture db;
    const auto other = db.another();
    const auto pid = query(*other, "SELECT pg_backend_pid()")[0][0].view();
    other->begin();
    run(*other, "INSERT INTO parent VALUES (1, 'a')");
    run(*db, "SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)", {pid});
    const auto e = thrown_by<covet::connection_lost_error>([&] { other->commit(); });
    CHECK(e.in_doubt());
    CHECK_FALSE(e.retryable());
    CHECK_FALSE(other->usable());
}
