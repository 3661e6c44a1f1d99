#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/statements.hpp"

using covet::driver::connect_sqlite;
using support::integer;
using support::real;
using support::rows;
using support::static_statement;
using support::text;

namespace {

constexpr std::int64_t many = 1'000;

std::unique_ptr<covet::driver::connection> with_rows(std::int64_t count = many) {
    auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, total REAL, data BLOB, code)");
    support::run(*c,
                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO t SELECT i, "
                 "CASE WHEN i % 7 THEN 'name ' || i END, i % 3, CAST(i AS BLOB), "
                 "CASE i % 3 WHEN 0 THEN i WHEN 1 THEN i * 0.1 ELSE 'text' END FROM n",
                 {integer(count)});
    return c;
}

rows run_static(covet::driver::connection& c, std::string_view sql, const support::parameters& values = {}) {
    support::keeping_sink sink;
    c.execute(static_statement(sql), values, sink);
    return sink.kept;
}

/// After a long result, the same statement is run as a scan.
void warm_up(covet::driver::connection& c, std::string_view sql, const support::parameters& values = {}) {
    REQUIRE(run_static(c, sql, values).size() >= 128);
}

constexpr std::string_view all = "SELECT id, name, total, data, code FROM t";

}  // namespace

TEST_CASE("a scan gives what stepping gave") {
    const auto c = with_rows();
    for (const std::string_view sql :
         {all, std::string_view{"SELECT t.id, t.id, t.total + 1, t.name FROM t WHERE t.name IS NOT NULL"},
          std::string_view{"SELECT a.id, b.name FROM t AS a JOIN t AS b ON b.id = a.id + 1"},
          std::string_view{"SELECT id, (SELECT max(id) FROM t) FROM t"}}) {
        CAPTURE(sql);
        const rows stepped = run_static(*c, sql);
        REQUIRE(stepped.size() > 800);
        CHECK(run_static(*c, sql) == stepped);
        CHECK(run_static(*c, sql) == stepped);
    }
}

TEST_CASE("a scan takes parameters") {
    const auto c = with_rows();
    constexpr std::string_view sql = "SELECT id, ? FROM t WHERE id > ?";
    warm_up(*c, sql, {text("x"), integer(0)});
    CHECK(run_static(*c, sql, {text("y"), integer(many - 1)}) == rows{{integer(many), text("y")}});
    warm_up(*c, sql, {text("x"), integer(0)});
    CHECK(run_static(*c, sql, {text("y"), integer(many)}).empty());
    warm_up(*c, sql, {text("x"), integer(0)});
    CHECK_THROWS_AS(run_static(*c, sql, {text("y")}), covet::misuse);
    CHECK_THROWS_AS(run_static(*c, sql, {text("y"), integer(1), integer(2)}), covet::misuse);
}

TEST_CASE("the order of a query is kept, whatever its length") {
    const auto c = with_rows();
    constexpr std::string_view sql = "SELECT id FROM t ORDER BY id DESC";
    for (int round = 0; round < 3; ++round) {
        const rows found = run_static(*c, sql);
        REQUIRE(found.size() == many);
        CHECK(found.front()[0] == integer(many));
        CHECK(found.back()[0] == integer(1));
    }
}

TEST_CASE("a sink that has enough ends a scan, in and outside of a transaction") {
    const auto c = with_rows();
    for (const bool in_transaction : {false, true}) {
        warm_up(*c, all);
        if (in_transaction) {
            c->begin();
            support::run(*c, "INSERT INTO t (name) VALUES ('new')");
        }
        const auto cursor = c->open(support::statement_of("SELECT id FROM t ORDER BY id"), {});
        REQUIRE(cursor->next()[0].as_integer() == 1);
        support::keeping_sink sink;
        sink.limit = 200;
        c->execute(static_statement(all), {}, sink);
        CHECK(sink.kept.size() == 200);
        CHECK(cursor->next()[0].as_integer() == 2);  // what else runs is not disturbed
        if (in_transaction) c->commit();
    }
    CHECK(support::query(*c, "SELECT count(*) FROM t WHERE name = 'new'") == rows{{integer(1)}});
}

TEST_CASE("an exception of a sink comes out of a scan") {
    const auto c = with_rows();
    warm_up(*c, all);
    support::calling_sink sink{[](auto cells) -> bool {
        if (cells[0].as_integer() == 300) throw std::out_of_range{"from the sink"};
        return true;
    }};
    CHECK_THROWS_WITH_AS(c->execute(static_statement(all), {}, sink), "from the sink", std::out_of_range);
    CHECK(run_static(*c, all).size() == many);
}

TEST_CASE("scans run inside of scans") {
    const auto c = with_rows(200);
    constexpr std::string_view sql = "SELECT id FROM t WHERE id > ?";
    warm_up(*c, sql, {integer(0)});
    std::int64_t pairs = 0;
    support::calling_sink inner{[&](auto) { return ++pairs > 0; }};
    support::calling_sink outer{[&](auto cells) {
        const std::int64_t id = cells[0].as_integer();
        c->execute(static_statement(sql), std::vector{integer(id)}, inner);
        c->execute(static_statement(all), {}, inner);
        CHECK(cells[0].as_integer() == id);
        return true;
    }};
    c->execute(static_statement(sql), std::vector{integer(0)}, outer);
    CHECK(pairs == 199 * 200 / 2 + 200 * 200);
}

TEST_CASE("a scan that fails half-way tells why") {
    const auto c = with_rows();
    constexpr std::string_view sql = "SELECT abs(total - ?) FROM t";
    warm_up(*c, sql, {real(0)});
    c->run_script("UPDATE t SET total = CASE id WHEN 500 THEN NULL ELSE total END");
    CHECK(run_static(*c, sql, {real(0)}).size() == many);
    constexpr std::string_view overflowing = "SELECT abs(? - id) FROM t";
    warm_up(*c, overflowing, {integer(0)});
    const auto e = support::thrown_by<covet::error>([&] { run_static(*c, overflowing, {integer(INT64_MIN + 300)}); });
    CHECK(e.sql() == overflowing);
    CHECK(run_static(*c, overflowing, {integer(0)}).size() == many);
}

TEST_CASE("a scan survives a change of the schema") {
    const auto c = with_rows();
    warm_up(*c, all);
    c->run_script("ALTER TABLE t ADD COLUMN further; CREATE INDEX t_name ON t (name)");
    CHECK(run_static(*c, all).size() == many);
    c->run_script("ALTER TABLE t DROP COLUMN code");
    CHECK_THROWS_AS(run_static(*c, all), covet::schema_mismatch);
}

TEST_CASE("a result of more columns than a function takes") {
    const auto c = with_rows(200);
    std::string sql = "SELECT id";
    for (int i = 0; i < 300; ++i) sql += ", id + " + std::to_string(i);
    sql += " FROM t";
    for (int round = 0; round < 2; ++round) {
        const rows found = run_static(*c, sql);
        REQUIRE(found.size() == 200);
        CHECK(found[199][300] == integer(200 + 299));
    }
}
