#include <covet/core/error.hpp>
#include <covet/driver/connection.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/mysql_database.hpp"
#include "support/statements.hpp"

using support::integer;
using support::parameters;
using support::query;
using support::rows;
using support::run;
using support::text;

namespace {

constexpr std::string_view canary = "c4n4ry";

struct connected : support::mysql_database {
    std::unique_ptr<covet::driver::connection> c = support::connect(url());
    std::unique_ptr<covet::driver::connection> other = support::connect(url());

    connected() {
        c->run_script(
            "CREATE TABLE parent (id INT PRIMARY KEY, small TINYINT, name VARCHAR(3) UNIQUE, day DATE, document JSON,"
            "  amount DECIMAL(4, 2), needed INT NOT NULL, CONSTRAINT small_is_positive CHECK (small > 0));"
            "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, CONSTRAINT child_of FOREIGN KEY (parent_id) REFERENCES parent (id));"
            "INSERT INTO parent (id, name, needed) VALUES (1, 'one', 1)");
    }

    /// What a statement fails with. No value is in the message, and the connection is good afterwards.
    template <class Error>
    Error fails(std::string_view sql, const parameters& values = {}) {
        const Error e = support::thrown_by<Error>([&] { run(*c, sql, values); });
        CHECK(std::string_view{e.what()}.starts_with("covet: "));
        CHECK(std::string_view{e.what()}.find(canary) == std::string_view::npos);
        CHECK(e.vendor_code() != 0);
        CHECK(e.sql() == sql);
        CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
        return e;
    }
};

}  // namespace

TEST_CASE("violations on MySQL name the constraint") {
    connected db;
    const auto twice = db.fails<covet::unique_violation>("INSERT INTO parent (id, name, needed) VALUES (2, ?, 1)", {text("one")});
    CHECK(twice.constraint() == "name");
    CHECK(twice.sqlstate() == "23505");
    const auto check = db.fails<covet::check_violation>("INSERT INTO parent (id, small, needed) VALUES (2, ?, 1)", {integer(-1)});
    CHECK(check.constraint() == "small_is_positive");
    const auto orphan = db.fails<covet::foreign_key_violation>("INSERT INTO child VALUES (1, ?)", {integer(7)});
    CHECK(orphan.constraint() == "child_of");
    run(*db.c, "INSERT INTO child VALUES (1, 1)");
    CHECK(db.fails<covet::foreign_key_violation>("DELETE FROM parent").constraint() == "child_of");
    CHECK(db.fails<covet::not_null_violation>("INSERT INTO parent (id, needed) VALUES (2, NULL)").constraint() == "needed");
    CHECK(db.fails<covet::not_null_violation>("INSERT INTO parent (id) VALUES (2)").constraint() == "needed");
}

TEST_CASE("a value with quotation marks does not pass for the name of a key") {
    connected db;
    const std::string value = "' for key 'c4n4ry";
    db.c->run_script("ALTER TABLE parent MODIFY name VARCHAR(99)");
    const std::string sql = "INSERT INTO parent (id, name, needed) VALUES (?, ?, 1)";
    run(*db.c, sql, {integer(5), text(value)});
    CHECK(db.fails<covet::unique_violation>(sql, {integer(6), text(value)}).constraint() == "name");
}

TEST_CASE("values that do not fit a column of MySQL are refused without being told") {
    connected db;
    const std::string insert = "INSERT INTO parent (id, needed, ";
    CHECK(db.fails<covet::conversion_error>(insert + "small) VALUES (3, 1, ?)", {integer(128)}).sqlstate() == "22003");
    CHECK(db.fails<covet::conversion_error>(insert + "name) VALUES (3, 1, ?)", {text("c4n4ry")}).sqlstate() == "22001");
    CHECK(db.fails<covet::conversion_error>(insert + "small) VALUES (3, 1, ?)", {text("c4n4ry")}).sqlstate() == "22P02");
    CHECK(db.fails<covet::conversion_error>(insert + "small) VALUES (3, 1, ?)", {text("x for column 'c4n4ry")}).sqlstate() == "22P02");
    CHECK(db.fails<covet::conversion_error>(insert + "day) VALUES (3, 1, ?)", {text("c4n4ry")}).sqlstate() == "22007");
    const auto broken = support::thrown_by<covet::conversion_error>([&] { run(*db.c, insert + "name) VALUES (3, 1, ?)", {text("\xFFzz")}); });
    CHECK(broken.sqlstate() == "22021");
    CHECK(db.fails<covet::conversion_error>(insert + "amount) VALUES (3, 1, ?)", {text("100.00")}).sqlstate() == "22003");
    CHECK(db.fails<covet::conversion_error>("SELECT 9223372036854775807 + ?", {integer(1)}).sqlstate() == "22003");
    CHECK(db.fails<covet::check_violation>(insert + "document) VALUES (3, 1, ?)", {text("{c4n4ry")}).constraint() == "document");
    CHECK(query(*db.c, "SELECT count(*) FROM parent") == rows{{integer(1)}});
}

TEST_CASE("names that MySQL does not know") {
    connected db;
    CHECK(db.fails<covet::schema_mismatch>("SELECT 1 FROM nowhere").sqlstate() == "42P01");
    CHECK(db.fails<covet::schema_mismatch>("DROP TABLE nowhere").sqlstate() == "42P01");
    CHECK(db.fails<covet::schema_mismatch>("SELECT absent FROM parent").sqlstate() == "42703");
    CHECK(db.fails<covet::schema_mismatch>("SELECT no_such_function(1)").sqlstate() == "42883");
    CHECK(db.fails<covet::syntax_error>("SELEKT 1").sqlstate() == "42601");
    CHECK(db.fails<covet::error>("CREATE TABLE parent (id INT)").sqlstate() == "42P07");
}

TEST_CASE("a lock that another transaction keeps") {
    connected db;
    db.c->run_script("SET SESSION innodb_lock_wait_timeout = 1");
    db.other->begin();
    run(*db.other, "UPDATE parent SET needed = 2 WHERE id = 1");
    const auto waited = db.fails<covet::timeout>("UPDATE parent SET needed = 3 WHERE id = 1");
    CHECK(waited.sqlstate() == "55P03");
    CHECK(waited.retryable());
    db.other->rollback();
    db.c->begin();
    db.c->rollback();
}

TEST_CASE("a statement of MySQL takes no longer than it may") {
    const support::mysql_database db;
    const auto c = support::connect(db.url("statement_timeout=100"));
    const auto e = support::thrown_by<covet::timeout>(
        [&] { query(*c, "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c"); });
    CHECK(e.sqlstate() == "57014");
    CHECK(query(*c, "SELECT 1") == rows{{integer(1)}});
}

TEST_CASE("a session that the server has killed is lost, and says whether a commit is in doubt") {
    connected db;
    const auto kill = [&](covet::driver::connection& victim) {
        const auto id = query(victim, "SELECT CONNECTION_ID()")[0][0].view().as_integer();
        db.other->run_script("KILL " + std::to_string(id));
    };
    kill(*db.c);
    const auto e = support::thrown_by<covet::connection_lost_error>([&] { run(*db.c, "UPDATE parent SET needed = 5"); });
    CHECK(e.connection_lost());
    CHECK_FALSE(e.in_doubt());
    CHECK_FALSE(db.c->usable());

    const auto committing = support::connect(db.url());
    committing->begin();
    run(*committing, "UPDATE parent SET needed = 6");
    kill(*committing);
    const auto doubt = support::thrown_by<covet::connection_lost_error>([&] { committing->commit(); });
    CHECK(doubt.in_doubt());
    CHECK_FALSE(committing->usable());
}

TEST_CASE("DDL ends a transaction of MySQL, and nothing more happens in it") {
    connected db;
    db.c->begin();
    run(*db.c, "UPDATE parent SET needed = 7");
    run(*db.c, "SET @x = 1");
    run(*db.c, "UPDATE parent SET needed = 8");
    db.c->run_script("CREATE TABLE more (id INT)");
    CHECK(db.c->in_transaction());
    for (const std::string_view sql : {"UPDATE parent SET needed = 9", "SELECT 1"})
        CHECK(support::thrown_by<covet::error>([&] { run(*db.c, sql); }).sqlstate() == "25P02");
    CHECK(support::thrown_by<covet::error>([&] { db.c->commit(); }).sqlstate() == "25P02");
    db.c->rollback();
    CHECK(query(*db.c, "SELECT needed FROM parent") == rows{{integer(8)}});
    db.c->begin();
    run(*db.c, "UPDATE parent SET needed = 9");
    db.c->commit();
}
