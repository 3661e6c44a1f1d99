#include <doctest/doctest.h>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;
using support::text;

namespace {

/// A connection works after an error as it did before.
void still_good(session& s) { s.gives("SELECT 41 + 1", {}, {{integer(42)}}); }

}  // namespace

TEST_CASE("a second row with the same unique value") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::text, "NOT NULL UNIQUE");
        s.changes("INSERT INTO t (v) VALUES (?)", {text(s.canary)}, 1);
        const auto e = s.fails("INSERT INTO t (v) VALUES (?)", {text(s.canary)},
                               covet::unique_violation{"covet: twice", {.sqlstate = "23505", .constraint = "t.v"}});
        CHECK(e.sqlstate() == "23505");
        CHECK_FALSE(e.constraint().empty());
        CHECK_FALSE(e.retryable());
        CHECK_FALSE(e.connection_lost());
        still_good(s);
    });
}

TEST_CASE("NULL where there must be a value") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::text, "NOT NULL");
        const auto e = s.fails("INSERT INTO t (v) VALUES (?)", {support::null()},
                               covet::not_null_violation{"covet: null", {.sqlstate = "23502", .constraint = "t.v"}});
        CHECK(e.sqlstate() == "23502");
        CHECK_FALSE(e.constraint().empty());
        still_good(s);
    });
}

TEST_CASE("a check that says no") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64, ", CONSTRAINT is_positive CHECK (v > 0)");
        const auto e =
            s.fails("INSERT INTO t (v) VALUES (?)", {integer(-1)},
                    covet::check_violation{"covet: check", {.sqlstate = "23514", .constraint = "is_positive"}});
        CHECK(e.sqlstate() == "23514");
        CHECK(e.constraint() == "is_positive");
        still_good(s);
    });
}

TEST_CASE("a foreign key to nowhere, and a parent that still has children") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.script("CREATE TABLE child (parent " + s.database().type(covet::sql_type::int64) +
                 " NOT NULL REFERENCES t (id))");
        const covet::foreign_key_violation expected{"covet: no parent", {.sqlstate = "23503"}};
        CHECK(s.fails("INSERT INTO child (parent) VALUES (?)", {integer(7)}, expected).sqlstate() == "23503");
        s.changes("INSERT INTO t (v) VALUES (0)", {}, 1);
        s.changes("INSERT INTO child (parent) SELECT id FROM t", {}, 1);
        s.fails("DELETE FROM t", {}, expected);
        still_good(s);
    });
}

TEST_CASE("a table and a column that do not exist") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        const covet::schema_mismatch no_table{"covet: no table nowhere", {.sqlstate = "42P01"}};
        const auto e = s.fails("SELECT v FROM nowhere", {}, no_table);
        CHECK(e.sqlstate() == "42P01");
        CHECK(std::string_view{e.what()}.find("nowhere") != std::string_view::npos);
        const covet::schema_mismatch no_column{"covet: no column absent", {.sqlstate = "42703"}};
        CHECK(s.fails("SELECT absent FROM t", {}, no_column).sqlstate() == "42703");
        CHECK(s.fails("INSERT INTO t (absent) VALUES (1)", {}, no_column).sqlstate() == "42703");
        still_good(s);
    });
}

TEST_CASE("SQL that is none") {
    on_every_driver([](session& s) {
        const covet::syntax_error expected{"covet: syntax", {.sqlstate = "42601"}};
        CHECK(s.fails("SELEKT 1", {}, expected).sqlstate() == "42601");
        still_good(s);
    });
}

TEST_CASE("too few and too many values") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        const std::string sql = s.sql("SELECT v FROM t WHERE v = ? AND id = ?");
        for (const parameters& values : {parameters{}, parameters{integer(1)},
                                         parameters{integer(1), integer(2), text(s.canary)}}) {
            const auto e = support::thrown_by<covet::misuse>([&] { support::query(s.connection(), sql, values); });
            s.check_message(e);
            CHECK(e.sql() == sql);
            const std::string_view message = e.what();
            CHECK(message.find("2 parameters") != std::string_view::npos);
            CHECK(message.find(std::to_string(values.size()) + " values") != std::string_view::npos);
        }
        CHECK_THROWS_AS(s.connection().open(support::statement_of(sql), {}), covet::misuse);
        still_good(s);
    });
}

TEST_CASE("an error that comes after some rows") {
    on_every_driver([](session& s) {
        if (s.database().dialect() != covet::sqlite) return;
        const std::string sql = "SELECT 1 UNION ALL SELECT abs(-9223372036854775807 - 1)";
        s.database().will_answer(
            sql, {.rows = {{integer(1)}},
                  .failure = std::make_exception_ptr(covet::error{covet::error_kind::other, "covet: overflow"})});
        support::keeping_sink sink;
        CHECK_THROWS_AS(s.connection().execute(support::statement_of(sql), {}, sink), covet::error);
        CHECK(sink.kept == rows{{integer(1)}});
        still_good(s);
    });
}
