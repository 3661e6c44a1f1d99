#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::query;
using support::rows;
using support::text;

namespace {

std::unique_ptr<covet::driver::connection> with_numbers(std::int64_t count) {
    auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v INTEGER NOT NULL)");
    for (std::int64_t i = 1; i <= count; ++i) support::run(*c, "INSERT INTO t VALUES (?)", {integer(i)});
    return c;
}

rows run_static(covet::driver::connection& c, std::string_view sql, const support::parameters& values = {}) {
    support::keeping_sink sink;
    c.execute(support::static_statement(sql), values, sink);
    return sink.kept;
}

}  // namespace

TEST_CASE("a statement is compiled again after another connection changed the schema") {
    const support::temporary_directory files;
    const auto first = connect_sqlite({.path = files.file("shop.db")});
    const auto second = connect_sqlite({.path = files.file("shop.db")});
    first->run_script("CREATE TABLE t (a); INSERT INTO t VALUES (1)");

    constexpr std::string_view all = "SELECT * FROM t";
    CHECK(query(*first, all) == rows{{integer(1)}});
    second->run_script("ALTER TABLE t ADD COLUMN b DEFAULT 'new'");
    CHECK(query(*first, all) == rows{{integer(1), text("new")}});
    second->run_script("ALTER TABLE t DROP COLUMN a");
    CHECK(query(*first, all) == rows{{text("new")}});

    const auto cursor = first->open(support::statement_of(all), {});
    second->run_script("ALTER TABLE t ADD COLUMN c DEFAULT 3; ALTER TABLE t ADD COLUMN d");
    CHECK(cursor->next().size() == 3);
}

TEST_CASE("a static statement survives a change of the schema") {
    const auto c = with_numbers(2);
    CHECK(run_static(*c, "SELECT v FROM t WHERE v = ?", {integer(2)}) == rows{{integer(2)}});
    c->run_script("CREATE INDEX t_v ON t (v); CREATE TABLE other (x)");
    CHECK(run_static(*c, "SELECT v FROM t WHERE v = ?", {integer(2)}) == rows{{integer(2)}});
    c->run_script("DROP TABLE t");
    CHECK_THROWS_AS(run_static(*c, "SELECT v FROM t WHERE v = ?", {integer(2)}), covet::schema_mismatch);
    c->run_script("CREATE TABLE t (v); INSERT INTO t VALUES (2)");
    CHECK(run_static(*c, "SELECT v FROM t WHERE v = ?", {integer(2)}) == rows{{integer(2)}});
}

TEST_CASE("a statement runs again while it still runs") {
    const auto c = with_numbers(4);
    for (const bool is_static : {true, false}) {
        CAPTURE(is_static);
        constexpr std::string_view sql = "SELECT v FROM t WHERE v > ? ORDER BY v";
        const covet::statement by_hand = support::statement_of(sql);
        const covet::statement& s = is_static ? support::static_statement(sql) : by_hand;
        std::vector<std::vector<std::int64_t>> seen;
        const auto descend = [&](const auto& self, std::int64_t above) -> void {
            support::calling_sink sink{[&](auto cells) {
                const std::int64_t v = cells[0].as_integer();
                self(self, v);
                seen.push_back({above, v, cells[0].as_integer()});  // the cell is still this row's
                return true;
            }};
            c->execute(s, std::vector{integer(above)}, sink);
        };
        descend(descend, 2);
        CHECK(seen == std::vector<std::vector<std::int64_t>>{{3, 4, 4}, {2, 3, 3}, {2, 4, 4}});
    }
}

TEST_CASE("cursors on the same statement keep apart") {
    const auto c = with_numbers(3);
    const covet::statement& s = support::static_statement("SELECT v FROM t ORDER BY v");
    std::vector<std::unique_ptr<covet::driver::cursor>> cursors;
    for (int i = 0; i < 10; ++i) {
        for (const auto& cursor : cursors) static_cast<void>(cursor->next());
        cursors.push_back(c->open(s, {}));
    }
    CHECK(cursors[9]->next()[0].as_integer() == 1);
    CHECK(cursors[8]->next()[0].as_integer() == 2);
    CHECK(cursors[6]->next().empty());
    cursors.clear();
    CHECK(run_static(*c, "SELECT v FROM t ORDER BY v").size() == 3);
}

TEST_CASE("a cursor sees writes of its own connection go through beside it") {
    const auto c = with_numbers(3);
    const auto cursor = c->open(support::statement_of("SELECT v FROM t ORDER BY rowid"), {});
    CHECK(cursor->next()[0].as_integer() == 1);
    CHECK(support::run(*c, "UPDATE t SET v = v * 10 WHERE v = ?", {integer(1)}).affected_rows == 1);
    CHECK(cursor->next()[0].as_integer() == 2);
}

TEST_CASE("more texts than are kept compiled") {
    const auto c = connect_sqlite({.path = ":memory:"});
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 100; ++i)
            CHECK(query(*c, "SELECT " + std::to_string(i)) == rows{{integer(i)}});
}

TEST_CASE("a text must be exactly one statement") {
    const auto c = with_numbers(1);
    CHECK(query(*c, "SELECT v FROM t; -- no more\n ; ") == rows{{integer(1)}});
    CHECK_THROWS_AS(query(*c, "SELECT v FROM t; DELETE FROM t"), covet::misuse);
    CHECK_THROWS_AS(query(*c, "SELECT v FROM t; nonsense"), covet::misuse);
    CHECK_THROWS_AS(query(*c, " -- nothing"), covet::misuse);
    CHECK_THROWS_AS(query(*c, ""), covet::misuse);
    CHECK_THROWS_AS(query(*c, std::string_view{"SELECT 1\0 + 1", 13}), covet::syntax_error);
    CHECK_THROWS_AS(c->run_script(std::string_view{"SELECT 1\0 + 1", 13}), covet::syntax_error);
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(1)}});
}

TEST_CASE("an outcome is that of this statement alone") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (id INTEGER PRIMARY KEY, v UNIQUE)");
    CHECK(support::run(*c, "INSERT INTO t (id, v) VALUES (?, ?)", {integer(41), text("a")}).last_insert_id == 41);
    const auto check_nothing = [&](std::string_view sql) {
        CAPTURE(sql);
        const auto done = support::run(*c, sql);
        CHECK(done.affected_rows == 0);
    };
    check_nothing("SELECT v FROM t");
    check_nothing("CREATE TABLE u (v)");
    check_nothing("INSERT OR IGNORE INTO t (v) VALUES ('a')");
    check_nothing("UPDATE t SET v = 'b' WHERE id = 0");
    const auto updated = support::run(*c, "INSERT INTO t (v) VALUES ('a') ON CONFLICT (v) DO UPDATE SET v = 'c'");
    CHECK(updated.affected_rows == 1);
    CHECK(support::run(*c, "INSERT INTO t (v) VALUES ('x') RETURNING id").last_insert_id == 42);
}

TEST_CASE("SQL text may go on using last_insert_rowid()") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE parent (id INTEGER PRIMARY KEY, v UNIQUE); CREATE TABLE child (parent)");
    support::run(*c, "INSERT INTO parent (id, v) VALUES (41, 'a')");
    support::run(*c, "UPDATE parent SET v = 'b'");
    support::run(*c, "INSERT OR IGNORE INTO parent (v) VALUES ('b')");
    CHECK_THROWS_AS(support::run(*c, "INSERT INTO parent (v) VALUES ('b')"), covet::unique_violation);
    CHECK(query(*c, "SELECT last_insert_rowid()") == rows{{integer(41)}});
    support::run(*c, "INSERT INTO child VALUES (last_insert_rowid())");
    CHECK(query(*c, "SELECT parent FROM child") == rows{{integer(41)}});
}

TEST_CASE("a write whose rows are not all wanted is done all the same") {
    const auto c = with_numbers(3);
    support::keeping_sink sink;
    sink.limit = 1;
    const auto done = c->execute(support::statement_of("UPDATE t SET v = 0 RETURNING v"), {}, sink);
    CHECK(sink.kept.size() == 1);
    CHECK(done.affected_rows == 3);
    CHECK(query(*c, "SELECT DISTINCT v FROM t") == rows{{integer(0)}});
}

TEST_CASE("the sign of zero travels, and is lost where SQLite stores a REAL as an integer") {
    const auto c = connect_sqlite({.path = ":memory:"});
    CHECK(query(*c, "SELECT ?", {support::real(-0.0)}) == rows{{support::real(-0.0)}});
    c->run_script("CREATE TABLE t (v REAL)");
    support::run(*c, "INSERT INTO t VALUES (?)", {support::real(-0.0)});
    CHECK(query(*c, "SELECT v FROM t") == rows{{support::real(0.0)}});
}

TEST_CASE("what SQLite cannot hold is refused by parameter and column") {
    const auto c = connect_sqlite({.path = ":memory:"});
    covet::statement s = support::statement_of("SELECT ?, ?");
    const covet::parameter_description described[]{{.column = "name"}, {.column = "total"}};
    s.parameters = described;
    support::keeping_sink sink;
    const auto message_for = [&](covet::value_view second) {
        return std::string{support::thrown_by<covet::conversion_error>([&] {
                               c->execute(s, std::vector{text("ada"), second}, sink);
                           }).what()};
    };
    CHECK(message_for(support::real(std::nan(""))) ==
          "covet: parameter 2 (total) is NaN, which SQLite would store as NULL");
    CHECK(message_for(covet::value_view::unsigned_integer(UINT64_MAX)) ==
          "covet: parameter 2 (total) is above 9223372036854775807, the largest integer of SQLite");

    // The size is looked at before the memory behind it.
    const std::string_view enormous{"x", std::size_t{1} << 31};
    CHECK(message_for(text(enormous)) == "covet: parameter 2 (total) is text of 2 GiB or more");
    CHECK(message_for(support::bytes(enormous)) == "covet: parameter 2 (total) holds 2 GiB of bytes or more");
    const std::vector<covet::value_view> list{integer(1), support::real(std::nan(""))};
    CHECK(message_for(covet::value_view::array(list)) ==
          "covet: parameter 2 (total) is NaN, which SQLite would store as NULL");
}
