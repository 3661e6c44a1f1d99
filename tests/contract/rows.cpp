#include <doctest/doctest.h>

#include <stdexcept>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;
using support::real;
using support::text;

namespace {

constexpr std::string_view all_rows = "SELECT v FROM t ORDER BY id";

const rows three{{integer(1)}, {integer(2)}, {integer(3)}};

void fill(session& s) {
    s.make_table(covet::sql_type::int64);
    for (const auto& row : three) s.changes("INSERT INTO t (v) VALUES (?)", {row[0].view()}, 1);
}

/// Runs the query once more: the connection is still good.
void still_good(session& s) { s.gives(all_rows, {}, three); }

}  // namespace

TEST_CASE("a connection knows its dialect") {
    on_every_driver([](session& s) { CHECK(s.connection().dialect() == s.database().dialect()); });
}

TEST_CASE("rows arrive one by one, with a cell for each column") {
    on_every_driver([](session& s) {
        fill(s);
        const std::string sql = s.sql("SELECT v, id FROM t WHERE v >= ? ORDER BY id");
        s.database().will_answer(sql, {.rows = {{integer(2), integer(2)}, {integer(3), integer(3)}}});
        std::vector<std::size_t> widths;
        support::calling_sink sink{[&](auto cells) {
            widths.push_back(cells.size());
            return true;
        }};
        s.connection().execute(support::statement_of(sql), parameters{integer(2)}, sink);
        CHECK(widths == std::vector<std::size_t>{2, 2});
    });
}

TEST_CASE("a query without rows calls no sink") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.gives(all_rows, {}, {});
    });
}

TEST_CASE("a static statement runs again and again") {
    on_every_driver([](session& s) {
        fill(s);
        const std::string sql = s.sql("SELECT v FROM t WHERE v = ?");
        const covet::statement& query = support::static_statement(sql);
        for (int round = 0; round < 3; ++round) {
            for (const auto& row : three) {
                s.database().will_answer(sql, {.rows = {row}});
                support::keeping_sink sink;
                s.connection().execute(query, parameters{row[0].view()}, sink);
                CHECK(sink.kept == rows{row});
            }
        }
    });
}

TEST_CASE("a sink that has enough ends the statement") {
    on_every_driver([](session& s) {
        fill(s);
        s.database().will_answer(all_rows, {.rows = three});
        support::keeping_sink sink;
        sink.limit = 2;
        s.connection().execute(support::statement_of(all_rows), {}, sink);
        CHECK(sink.kept == rows{three[0], three[1]});
        still_good(s);
    });
}

TEST_CASE("an exception leaves execute as it is, and the connection good") {
    on_every_driver([](session& s) {
        fill(s);
        support::calling_sink sink{[](auto) -> bool { throw std::out_of_range{"from the sink"}; }};
        const auto run = [&] {
            s.database().will_answer(all_rows, {.rows = three});
            s.connection().execute(support::statement_of(all_rows), {}, sink);
        };
        CHECK_THROWS_WITH_AS(run(), "from the sink", std::out_of_range);
        still_good(s);

        s.connection().begin();
        CHECK_THROWS_AS(run(), std::out_of_range);
        CHECK(s.connection().in_transaction());
        s.changes("INSERT INTO t (v) VALUES (4)", {}, 1);
        s.connection().commit();
        s.gives("SELECT count(*) FROM t", {}, {{integer(4)}});
    });
}

TEST_CASE("a cursor gives one row after the other, and then none for ever") {
    on_every_driver([](session& s) {
        fill(s);
        s.database().will_answer(all_rows, {.rows = three});
        const auto cursor = s.connection().open(support::statement_of(all_rows), {});
        for (const auto& expected : three) {
            const auto cells = cursor->next();
            REQUIRE(cells.size() == 1);
            CHECK(covet::owned_value{cells[0]} == expected[0]);
        }
        CHECK(cursor->next().empty());
        CHECK(cursor->next().empty());
    });
}

TEST_CASE("a cursor may be left half-way") {
    on_every_driver([](session& s) {
        fill(s);
        for (int round = 0; round < 3; ++round) {
            s.database().will_answer(all_rows, {.rows = three});
            const auto cursor = s.connection().open(support::statement_of(all_rows), {});
            CHECK(covet::owned_value{cursor->next()[0]} == integer(1));
        }
        still_good(s);
        s.script("DROP TABLE t");
    });
}

TEST_CASE("a cursor takes parameters") {
    on_every_driver([](session& s) {
        fill(s);
        const std::string sql = s.sql("SELECT v FROM t WHERE v > ? AND v < ? ORDER BY id");
        s.database().will_answer(sql, {.rows = {three[1]}});
        const parameters between{integer(1), integer(3)};
        const auto cursor = s.connection().open(support::statement_of(sql), between);
        CHECK(covet::owned_value{cursor->next()[0]} == integer(2));
        CHECK(cursor->next().empty());
    });
}

TEST_CASE("an outcome counts the rows that a statement found, changed or not") {
    on_every_driver([](session& s) {
        fill(s);
        s.changes("UPDATE t SET v = v + ?", {integer(1)}, 3);
        s.changes("UPDATE t SET v = 0 WHERE v > ?", {integer(100)}, 0);
        s.changes("UPDATE t SET v = 4 WHERE v > ?", {integer(2)}, 2);  // of which one is 4 already
        s.changes("DELETE FROM t WHERE v > ?", {integer(2)}, 2);
        s.gives(all_rows, {}, {{integer(2)}});
    });
}

TEST_CASE("an outcome tells the key that the database generated") {
    on_every_driver([](session& s) {
        if (s.database().dialect() == covet::postgresql) return;  // there RETURNING tells it
        s.make_table(covet::sql_type::text);
        const std::string sql = s.sql("INSERT INTO t (v) VALUES (?)");
        for (const std::int64_t key : {1, 2, 3}) {
            s.database().will_answer(sql, {.result = {.affected_rows = 1, .last_insert_id = key}});
            CHECK(support::run(s.connection(), sql, {text("x")}).last_insert_id == key);
        }
    });
}
