#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "contract/drivers.hpp"

using namespace contract;
using support::bytes;
using support::integer;
using support::null;
using support::real;
using support::text;
using support::vector_source;

namespace {

struct loading {
    std::string sql;
    covet::statement statement;
};

/// A table of two columns and the statement that fills it.
loading make(session& s, std::string_view constraint = "") {
    s.script("CREATE TABLE t (" + s.database().generated_key() + ", a " + s.database().type(covet::sql_type::int64) +
             " " + std::string{constraint} + ", b " + s.database().type(covet::sql_type::text) + ")");
    return {s.database().bulk_insert("t", "a", "b"), {}};
}

covet::driver::outcome load(session& s, const loading& into, covet::driver::row_source& source) {
    return s.connection().load(support::statement_of(into.sql), 2, source);
}

void has_rows(session& s, std::int64_t expected) { s.gives("SELECT count(*) FROM t", {}, {{integer(expected)}}); }

/// Gives one row and then throws.
struct failing_source final : covet::driver::row_source {
    int calls = 0;
    bool next(std::span<covet::value_view> cells) override {
        if (++calls > 1) throw std::out_of_range{"from the source"};
        cells[0] = integer(1);
        cells[1] = text("one");
        return true;
    }
};

}  // namespace

TEST_CASE("a load inserts all rows of its source") {
    on_every_driver([](session& s) {
        const loading into = make(s);
        const std::string odd = s.database().has_nul() ? std::string{"a\0b", 3} : "a\t\n\r\\N\"b";
        vector_source source{{{integer(1), text("one")}, {null(), text("")}, {integer(3), text(odd)}}};
        s.database().will_answer(into.sql, {.result = {.last_insert_id = 3}});
        const covet::driver::outcome done = load(s, into, source);
        CHECK(done.affected_rows == 3);
        if (s.database().dialect() != covet::postgresql) CHECK(done.last_insert_id == 3);
        s.gives("SELECT id, a, b FROM t ORDER BY id", {},
                {{integer(1), integer(1), text("one")},
                 {integer(2), null(), text("")},
                 {integer(3), integer(3), text(odd)}});
    });
}

TEST_CASE("a load of nothing") {
    on_every_driver([](session& s) {
        const loading into = make(s);
        vector_source source{{}};
        s.database().will_answer(into.sql, {});
        CHECK(load(s, into, source).affected_rows == 0);
        has_rows(s, 0);
    });
}

TEST_CASE("a load of many rows, twice") {
    on_every_driver([](session& s) {
        const loading into = make(s);
        constexpr std::int64_t count = 10'000;
        std::vector<std::vector<covet::value_view>> many(count, {integer(5), text("five")});
        for (const std::int64_t last : {count, 2 * count}) {
            vector_source source{many};
            s.database().will_answer(into.sql, {.result = {.last_insert_id = last}});
            CHECK(load(s, into, source).affected_rows == count);
            has_rows(s, last);
        }
    });
}

TEST_CASE("a row that the table refuses takes the whole load with it") {
    on_every_driver([](session& s) {
        const loading into = make(s, "NOT NULL");
        const auto refused = [&] {
            vector_source source{{{integer(1), text("one")}, {null(), text(s.canary)}, {integer(3), text("three")}}};
            s.database().will_answer(
                into.sql, covet::driver::fake_failure(covet::not_null_violation{"covet: null, in row 2"}));
            const auto e = support::thrown_by<covet::not_null_violation>([&] { load(s, into, source); });
            s.check_message(e);
            CHECK(std::string_view{e.what()}.find("row 2") != std::string_view::npos);
        };
        refused();
        has_rows(s, 0);

        s.connection().begin();
        s.changes("INSERT INTO t (a) VALUES (7)", {}, 1);
        refused();
        CHECK(s.connection().in_transaction());
        if (s.database().dialect() == covet::postgresql)
            s.connection().rollback();  // there an error spoils the whole transaction
        else
            s.connection().commit();
        has_rows(s, s.database().dialect() == covet::postgresql ? 0 : 1);
    });
}

TEST_CASE("an exception of the source leaves load as it is, and no rows behind") {
    on_every_driver([](session& s) {
        const loading into = make(s);
        failing_source outside;
        CHECK_THROWS_WITH_AS(load(s, into, outside), "from the source", std::out_of_range);
        has_rows(s, 0);

        s.connection().begin();
        failing_source inside;
        CHECK_THROWS_AS(load(s, into, inside), std::out_of_range);
        has_rows(s, 0);
        s.connection().commit();
        has_rows(s, 0);
    });
}

TEST_CASE("a load is part of the transaction around it") {
    on_every_driver([](session& s) {
        const loading into = make(s);
        s.connection().begin();
        vector_source source{{{integer(1), text("one")}}};
        s.database().will_answer(into.sql, {});
        load(s, into, source);
        has_rows(s, 1);
        s.connection().rollback();
        has_rows(s, 0);
    });
}
