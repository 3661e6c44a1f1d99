#include <covet/core/error.hpp>
#include <covet/driver/sqlite.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "support/statements.hpp"
#include "support/temporary_directory.hpp"

using covet::value_view;
using covet::driver::connect_sqlite;
using support::bytes;
using support::integer;
using support::null;
using support::query;
using support::real;
using support::rows;
using support::text;
using support::vector_source;

namespace {

constexpr std::string_view members_of = R"(SELECT "value" FROM covet_array(?))";
constexpr std::string_view load_pairs = "INSERT INTO t (a, b) SELECT c0, c1 FROM covet_rows(?)";

std::unique_ptr<covet::driver::connection> with_pairs(std::string_view more = "") {
    auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b);" + std::string{more});
    return c;
}

std::string refusal_of(covet::driver::connection& c, const std::vector<std::vector<value_view>>& data) {
    vector_source source{data};
    return support::thrown_by<covet::error>([&] { c.load(support::statement_of(load_pairs), 2, source); }).what();
}

}  // namespace

TEST_CASE("a list holds values of every kind as they are") {
    const auto c = connect_sqlite({.path = ":memory:"});
    const std::string nul{"\0", 1};
    const std::vector<value_view> members{
        null(),         integer(INT64_MIN), integer(INT64_MAX), real(-0.0),   real(1e-9),
        real(INFINITY), text(""),           text(nul),          text("\xFF"), bytes(""),
        bytes(nul),     text(std::string_view{})};
    rows expected;
    for (const value_view& v : members) expected.push_back({v});
    expected.back() = {text("")};
    CHECK(query(*c, members_of, {value_view::array(members)}) == expected);
}

TEST_CASE("a list uses the index of the column that is looked up") {
    const auto c = connect_sqlite({.path = ":memory:"});
    c->run_script("CREATE TABLE t (v INTEGER); CREATE INDEX t_v ON t (v)");
    const std::string plan = "EXPLAIN QUERY PLAN SELECT v FROM t WHERE v IN (" + std::string{members_of} + ")";
    const std::vector<value_view> members{integer(1)};
    const rows steps = query(*c, plan, {value_view::array(members)});
    REQUIRE_FALSE(steps.empty());
    CHECK(steps[0][3].view().as_text().find("SEARCH t USING COVERING INDEX t_v") != std::string_view::npos);
}

TEST_CASE("a list is only had from a parameter bound as one") {
    const auto c = connect_sqlite({.path = ":memory:"});
    for (const value_view& v : {integer(1), text("covet:array"), null()})
        CHECK_THROWS_AS(query(*c, members_of, {v}), covet::error);
    CHECK_THROWS_AS(query(*c, "SELECT * FROM covet_array"), covet::error);
    CHECK_THROWS_AS(query(*c, "SELECT * FROM covet_array(1, 2)"), covet::error);
    CHECK_THROWS_AS(query(*c, "SELECT * FROM covet_rows(1)"), covet::error);
    const std::vector<value_view> members{integer(1)};
    CHECK_THROWS_AS(query(*c, "SELECT c0 FROM covet_rows(?)", {value_view::array(members)}), covet::error);
    const std::vector<value_view> nested{value_view::array(members)};
    CHECK_THROWS_AS(query(*c, members_of, {value_view::array(nested)}), covet::conversion_error);
}

TEST_CASE("covet's tables stay out of the schema") {
    const auto c = with_pairs();
    CHECK_THROWS_AS(c->run_script("CREATE VIRTUAL TABLE v USING covet_array"), covet::error);
    for (const std::string_view table : {"covet_array", "covet_rows"}) {
        c->run_script("CREATE TEMP VIEW spy AS SELECT * FROM " + std::string{table});
        CHECK_THROWS_AS(query(*c, "SELECT * FROM spy"), covet::error);
        c->run_script("DROP VIEW spy");
    }
    c->run_script("CREATE TRIGGER spy AFTER INSERT ON t BEGIN INSERT INTO t (a) SELECT c0 FROM covet_rows; END");
    CHECK_THROWS_AS(query(*c, "INSERT INTO t (a) VALUES (1)"), covet::error);
    CHECK_THROWS_AS(query(*c, "SELECT covet_sink(1)"), covet::error);
    CHECK_THROWS_AS(query(*c, "SELECT covet_sink()"), covet::error);
}

TEST_CASE("a load keeps values of every kind as they are") {
    const auto c = with_pairs();
    const std::string nul{"\0", 1};
    const std::vector<std::vector<value_view>> data{
        {null(), integer(INT64_MIN)},
        {real(-0.0), real(std::numeric_limits<double>::denorm_min())},
        {text(nul), text(std::string_view{})},
        {bytes(nul), value_view::bytes({})},
        {text("\xFF"), real(INFINITY)}};
    vector_source source{data};
    const auto done = c->load(support::statement_of(load_pairs), 2, source);
    CHECK(done.affected_rows == 5);
    CHECK(done.last_insert_id == 5);
    rows expected;
    for (const auto& row : data) expected.emplace_back(row.begin(), row.end());
    CHECK(query(*c, "SELECT a, b FROM t ORDER BY id") == expected);
}

TEST_CASE("what a load cannot store is named by row, column and name") {
    const auto c = with_pairs();
    const double nan = std::nan("");
    CHECK(refusal_of(*c, {{integer(1), integer(1)}, {integer(1), real(nan)}}) ==
          "covet: row 2, column 2 is NaN, which SQLite would store as NULL");

    covet::statement described = support::statement_of(load_pairs);
    const covet::column_use uses[]{{"t", "a", covet::access::write}, {"t", "b", covet::access::write}};
    described.columns = uses;
    vector_source source{{{value_view::unsigned_integer(UINT64_MAX), integer(1)}}};
    CHECK_THROWS_WITH_AS(c->load(described, 2, source),
                         "covet: row 1, column 1 (a) is above 9223372036854775807, the largest integer of SQLite",
                         covet::conversion_error);
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
}

TEST_CASE("an error of a load names the row, where one is to blame") {
    CHECK(refusal_of(*with_pairs("CREATE UNIQUE INDEX t_a ON t (a)"), {{integer(1), null()}, {integer(1), null()}}) ==
          "covet: a row with the same t.a exists already, in row 2");
    // A trigger makes SQLite read all rows before it inserts the first.
    CHECK(refusal_of(*with_pairs("CREATE UNIQUE INDEX t_a ON t (a);"
                                 "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END"),
                     {{integer(1), null()}, {integer(1), null()}, {integer(2), null()}}) ==
          "covet: a row with the same t.a exists already");
}

TEST_CASE("a load inside of a transaction that fails late leaves the earlier rows out") {
    const auto c = with_pairs();  // no constraint, so that SQLite by itself would not undo anything
    c->begin();
    std::vector<std::vector<value_view>> data(5'000, {integer(1), integer(2)});
    data.push_back({integer(1), real(std::nan(""))});
    CHECK(refusal_of(*c, data).starts_with("covet: row 5001, "));
    CHECK(query(*c, "SELECT count(*) FROM t") == rows{{integer(0)}});
    c->commit();
}

TEST_CASE("rows that are wider than usual, the widest, and wider ones") {
    const auto c = with_pairs();
    const auto load = [&](std::size_t width) {
        std::string columns;
        std::string cells;
        for (std::size_t i = 0; i < width; ++i) {
            columns += (i == 0 ? "a" : ", a") + std::to_string(i);
            cells += (i == 0 ? "c" : ", c") + std::to_string(i);
        }
        c->run_script("DROP TABLE IF EXISTS wide; CREATE TABLE wide (" + columns + ")");
        std::vector<value_view> row(width, integer(7));
        row.back() = text("last");
        vector_source source{{row, row}};
        const std::string sql = "INSERT INTO wide SELECT " + cells + " FROM covet_rows(?)";
        CHECK(c->load(support::statement_of(sql), width, source).affected_rows == 2);
        CHECK(query(*c, "SELECT a0, a" + std::to_string(width - 1) + " FROM wide LIMIT 1") ==
              rows{{integer(7), text("last")}});
    };
    load(128);
    vector_source narrow{{{integer(1), integer(2)}}};
    CHECK(c->load(support::static_statement(load_pairs), 2, narrow).affected_rows == 1);
    load(129);
    load(1'999);
    vector_source again{{{integer(1), integer(2)}}};
    CHECK(c->load(support::static_statement(load_pairs), 2, again).affected_rows == 1);

    vector_source wider{{std::vector<value_view>(2'000)}};
    CHECK_THROWS_AS(c->load(support::statement_of(load_pairs), 2'000, wider), covet::misuse);
}

TEST_CASE("a statement that reads more cells than a row has") {
    const auto c = with_pairs();
    vector_source narrow{{{integer(1)}}};
    CHECK_THROWS_WITH_AS(c->load(support::statement_of(load_pairs), 1, narrow),
                         "covet: the statement reads column c1 of rows that have 1 cells", covet::misuse);
}

TEST_CASE("a source may use the connection that it loads into") {
    const auto c = with_pairs("CREATE TABLE from_here (v); INSERT INTO from_here VALUES (1), (2), (3)");
    struct reading_source final : covet::driver::row_source {
        std::unique_ptr<covet::driver::cursor> cursor;
        bool next(std::span<value_view> cells) override {
            const auto row = cursor->next();
            if (row.empty()) return false;
            cells[0] = row[0];
            cells[1] = text("copied");
            return true;
        }
    } source;
    source.cursor = c->open(support::statement_of("SELECT v FROM from_here ORDER BY v"), {});
    CHECK(c->load(support::statement_of(load_pairs), 2, source).affected_rows == 3);
    CHECK(query(*c, "SELECT a FROM t ORDER BY id") == rows{{integer(1)}, {integer(2)}, {integer(3)}});
}
