#include <covet/core/statement.hpp>
#include <covet/covet.hpp>
#include <covet/driver/fake.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

using namespace covet;

namespace {

/// Its names are words that touch a session where they stand for themselves.
struct transaction_begin {
    std::int64_t id{};
    std::string start;
    int hold{};
    std::chrono::sys_days temp{};
};

constexpr auto locked = from<transaction_begin>.where(col<&transaction_begin::hold> == param).for_share().only<postgresql, mysql>();
constexpr auto of_today = from<transaction_begin>.where(col<&transaction_begin::temp> == current_date());

/// Whether this text makes a connection one that is reset before its next borrower.
bool touches(const std::string& text) {
    const auto script = std::make_shared<covet::driver::fake_script>();
    script->always(text);
    const auto connection = covet::driver::connect_fake(script);
    connection->run_script(text);
    return connection->touched();
}

}  // namespace

TEST_CASE("SQL text that may leave something in the session") {
    for (const char* const text : {
             "BEGIN", "start transaction", "SET search_path = other", " \n/* now */ SET x = 1", "SELECT 1; SET x = 1",
             "UPDATE t SET a = 1; SET x = 2", "RESET ALL", "SELECT set_config('a.b', 'c', false)",
             "SELECT pg_advisory_lock(7)", "SELECT pg_try_advisory_lock_shared(7)", "SELECT GET_LOCK('a', 1)",
             "CREATE TEMP TABLE t (a int)", "create temporary view v as select 1", "SELECT 1 INTO TEMP t", "LISTEN c",
             "PREPARE p AS SELECT 1", "DECLARE c CURSOR WITH HOLD FOR SELECT 1", "LOCK TABLES t WRITE", "USE other",
             "PRAGMA query_only = ON", "ATTACH 'a.db' AS a", "SAVEPOINT s", "SELECT @a := 1", "SELECT 1 INTO @a", "XA START 'x'",
             "EXECUTE IMMEDIATE concat('SE', 'T x = 1')", "DO $$ BEGIN PERFORM 1; END $$", "CALL p()", "LOAD 'auto_explain'",
             "SET autocommit = 0", "DISCARD ALL",
             "UPDATE t SET a = 1; -- and\nSET ROLE bob", "CREATE TABLE t (a int); /*!40101 SET NAMES x */", "CREATE TABLE pg_temp.b (a int)",
             R"(SELECT "set_config"('a.b', 'c', false))", "SELECT @`a` := 1", "SELECT setseed(0.5)", "/*!50000 SET x = 1 */", "SELECT '\\'; SET x = 1 --'",
             "LOCK TABLE t IN SHARE MODE", "SELECT 1 LOCK IN SHARE MODE; LOCK TABLES t READ", "SELECT pg_advisory_lock_shared(7)",
             "SELECT pg_advisory_xact_lock(6), pg_try_advisory_lock(7)", "SELECT date('now', 'start of day'); START\nTRANSACTION"}) {
        CAPTURE(std::string{text});
        CHECK(touches(text));
    }
}

TEST_CASE("SQL text that leaves nothing") {
    for (const char* const text : {
             "SELECT 1", "INSERT INTO t VALUES (1)", "UPDATE t SET a = 1", "UPDATE t\n   SET a = 1",
             "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 2", "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING",
             "ALTER TABLE t ALTER a SET NOT NULL", "CREATE TABLE t (a int REFERENCES u ON DELETE SET NULL)",
             R"(SELECT "set", "begin", "temp" FROM "lock")", "SELECT `start` FROM `use`", "SELECT @@version",
             "SELECT 'ada@example.org'", "SELECT a FROM t FOR UPDATE SKIP LOCKED", "DELETE FROM settings", "DROP TABLE t", "SELECT a @> b",
             "VACUUM", "EXPLAIN SELECT 1", "", "SELECT a FROM t LOCK IN SHARE MODE", "select a from t lock in share mode",
             "SELECT pg_advisory_xact_lock($1)", "SELECT pg_advisory_xact_lock_shared($1)", "SELECT pg_try_advisory_xact_lock($1)",
             "SELECT pg_try_advisory_xact_lock_shared($1)", "SELECT date('now', 'start of day')", "SELECT date(d, 'start of month')",
             "SELECT date(d, 'start of year')"}) {
        CAPTURE(std::string{text});
        CHECK_FALSE(touches(text));
    }
}

TEST_CASE("no statement of the query language is taken for one that leaves something") {
    // Never called: that the code is there puts them into the list, beside those of the other tests.
    [[maybe_unused]] const auto never = [](database& db) {
        db.all(locked, 1);
        db.all(of_today);
        db.insert(transaction_begin{});
        db.upsert(transaction_begin{});
        db.update(transaction_begin{});
        db.run(erase<transaction_begin>.where(col<&transaction_begin::start> == param), "x");
    };
    bool has_lock = false, has_date = false;
    for (const statement* const s : static_statements())
        for (const dialect d : dialects) {
            const std::string text{s->sql(d)};
            CAPTURE(text);
            CHECK_FALSE(touches(text));
            has_lock = has_lock || text.ends_with("LOCK IN SHARE MODE");
            has_date = has_date || text.find("'start of day'") != std::string::npos;
        }
    CHECK(has_lock);
    CHECK(has_date);
}
