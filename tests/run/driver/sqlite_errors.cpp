#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::query;
using support::rows;
using support::run;
using support::text;

namespace {

constexpr std::string_view canary = "c4n4ry";

std::unique_ptr<covet::driver::connection> memory() { return connect_sqlite({.path = ":memory:"}); }

template <class Error = covet::error>
Error failing(covet::driver::connection& c, std::string_view sql, const support::parameters& values = {}) {
    Error e = support::thrown_by<Error>([&] { run(c, sql, values); });
    CHECK(std::string_view{e.what()}.starts_with("covet: "));
    CHECK(std::string_view{e.what()}.find(canary) == std::string_view::npos);
    CHECK(e.sql() == sql);
    return e;
}

bool says(const covet::error& e, std::string_view words) {
    return std::string_view{e.what()}.find(words) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a unique violation is named as SQLite names it") {
    const auto c = memory();
    c->run_script(
        "CREATE TABLE one (id INTEGER PRIMARY KEY, email UNIQUE); INSERT INTO one VALUES (1, 'c4n4ry');"
        "CREATE TABLE two (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID; INSERT INTO two VALUES (1, 2);"
        "CREATE TABLE three (a); CREATE UNIQUE INDEX lower_a ON three (lower(a)); INSERT INTO three VALUES ('X')");
    const auto name_of = [&](std::string_view sql) { return failing<covet::unique_violation>(*c, sql).constraint(); };
    CHECK(name_of("INSERT INTO one VALUES (1, 'x')") == "one.id");
    CHECK(name_of("INSERT INTO one (email) SELECT email FROM one") == "one.email");
    CHECK(name_of("INSERT INTO two VALUES (1, 2)") == "two.a, two.b");
    CHECK(name_of("INSERT INTO three VALUES ('x')") == "lower_a");
    CHECK(failing(*c, "INSERT INTO one (email) VALUES (?)", {text(canary)}).vendor_code() == 2067);
    CHECK(failing(*c, "INSERT INTO one VALUES (?, 'x')", {integer(1)}).vendor_code() == 1555);
}

TEST_CASE("a check without a name is named by its condition") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (v CHECK (v <> 'c4' || 'n4ry'))");
    CHECK(failing<covet::check_violation>(*c, "INSERT INTO t VALUES (?)", {text(canary)}).constraint() ==
          "v <> 'c4' || 'n4ry'");
}

TEST_CASE("a deferred foreign key speaks at the commit") {
    const auto c = memory();
    c->run_script("CREATE TABLE p (id INTEGER PRIMARY KEY);"
                  "CREATE TABLE k (p REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)");
    c->begin();
    run(*c, "INSERT INTO k VALUES (1)");
    CHECK_THROWS_AS(c->commit(), covet::foreign_key_violation);
    CHECK(c->in_transaction());
    c->rollback();
    CHECK(query(*c, "SELECT count(*) FROM k") == rows{{integer(0)}});
}

TEST_CASE("a value of the wrong type") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE s (v INTEGER) STRICT");
    CHECK(failing<covet::conversion_error>(*c, "INSERT INTO t VALUES (?)", {text(canary)}).sqlstate() == "42804");
    const auto strict = failing<covet::conversion_error>(*c, "INSERT INTO s VALUES (?)", {text(canary)});
    CHECK(says(strict, "s.v"));
}

TEST_CASE("functions that quote their arguments do not bring values into messages") {
    const auto c = memory();
    failing(*c, "SELECT json_extract('{}', ?)", {text("$.\"c4n4ry")});
    failing(*c, "SELECT json_extract('{}', ?)", {text(canary)});
    failing(*c, "SELECT json(?)", {text(canary)});
    failing(*c, "SELECT v FROM (SELECT 1 AS v) WHERE v LIKE 'a' ESCAPE ?", {text(canary)});
    c->run_script("CREATE VIRTUAL TABLE words USING fts5(word)");
    failing(*c, "SELECT word FROM words WHERE words MATCH ?", {text("c4n4ry AND \"")});
    failing(*c, "SELECT word FROM words WHERE words MATCH ?", {text("c4n4ry:x")});
}

TEST_CASE("a trigger's own words are kept") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (v); CREATE TRIGGER g BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'closed'); END");
    const auto e = failing(*c, "INSERT INTO t VALUES (?)", {text(canary)});
    CHECK(e.kind() == covet::error_kind::other);
    CHECK(e.sqlstate() == "P0001");
    CHECK(says(e, "closed"));
}

TEST_CASE("a missing table and a missing column name the repair") {
    const auto c = memory();
    CHECK(std::string{failing<covet::schema_mismatch>(*c, "SELECT v FROM shop").what()} ==
          "covet: no such table: shop; create the tables or run the migrations first");
    c->run_script("CREATE TABLE shop (v)");
    CHECK(says(failing<covet::schema_mismatch>(*c, "INSERT INTO shop (w) VALUES (1)"), "has no column named w"));
    CHECK(failing(*c, "CREATE TABLE shop (v)").sqlstate() == "42P07");
    support::run(*c, "SELECT v FROM shop");
    c->run_script("ALTER TABLE shop RENAME COLUMN v TO w");
    CHECK(says(failing<covet::schema_mismatch>(*c, "SELECT v FROM shop"), "no such column: v"));
}

TEST_CASE("a message is one line whatever the SQL text holds") {
    const auto c = memory();
    const auto e = failing<covet::syntax_error>(*c, "SELECT 'a\nb\tc");
    CHECK(std::string_view{e.what()}.find_first_of("\n\t\r") == std::string_view::npos);
}

TEST_CASE("a value larger than SQLite takes") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (v)");
    CHECK(failing<covet::conversion_error>(*c, "INSERT INTO t VALUES (zeroblob(2000000000))").sqlstate() == "54000");
}

TEST_CASE("a file that is damaged after it was opened") {
    const support::temporary_directory files;
    const auto c = connect_sqlite({.path = files.file("shop.db"), .journal_mode = "delete"});
    c->run_script("CREATE TABLE t (v); INSERT INTO t VALUES (1); PRAGMA writable_schema=ON;"
                  "UPDATE sqlite_schema SET rootpage = 99 WHERE name = 't'; PRAGMA writable_schema=RESET");
    const auto e = failing(*c, "SELECT v FROM t");
    CHECK(e.kind() == covet::error_kind::other);
    CHECK(e.sqlstate() == "XX001");
}

TEST_CASE("a full database") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (v); PRAGMA max_page_count=3");
    CHECK(failing(*c, "INSERT INTO t VALUES (zeroblob(100000))").sqlstate() == "53100");
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("a transaction that the database ended admits nothing until it is rolled back") {
    const auto c = memory();
    c->run_script("CREATE TABLE t (v UNIQUE ON CONFLICT ROLLBACK); INSERT INTO t VALUES (1)");
    c->begin();
    c->savepoint(1);
    run(*c, "INSERT INTO t VALUES (2)");
    CHECK_THROWS_AS(run(*c, "INSERT INTO t VALUES (1)"), covet::unique_violation);
    CHECK(c->in_transaction());

    const auto refused = [&](auto call) {
        CHECK(support::thrown_by<covet::error>(call).sqlstate() == "25P02");
    };
    support::vector_source source{{{integer(3)}}};
    refused([&] { run(*c, "INSERT INTO t VALUES (3)"); });
    refused([&] { c->open(support::statement_of("SELECT v FROM t"), {}); });
    refused([&] { c->run_script("INSERT INTO t VALUES (3)"); });
    refused([&] { c->load(support::statement_of("INSERT INTO t SELECT c0 FROM covet_rows(?)"), 1, source); });
    refused([&] { c->savepoint(2); });
    refused([&] { c->release_savepoint(1); });
    refused([&] { c->commit(); });
    CHECK_THROWS_AS(c->begin(), covet::misuse);

    c->rollback_to_savepoint(1);
    c->rollback();
    CHECK_FALSE(c->in_transaction());
    CHECK(query(*c, "SELECT v FROM t") == rows{{integer(1)}});
    CHECK(run(*c, "INSERT INTO t VALUES (4)").affected_rows == 1);
}
