#include <doctest/doctest.h>

#include <array>
#include <string>

#include "contract/drivers.hpp"

using namespace contract;
using covet::driver::request;
using support::integer;
using support::keeping_sink;
using support::statement_of;
using support::text;

namespace {

/// A table, and statements upon it: one that inserts a row, one that reads all, one that breaks a key.
struct statements {
    explicit statements(session& s) : insert_sql{s.sql("INSERT INTO t (id, v) VALUES (?, ?)")} {
        s.make_table(covet::sql_type::text);
    }

    request insert(const parameters& values) { return {&inserting, values, &nothing}; }
    request read(keeping_sink& into) { return {&reading, {}, &into}; }

    std::string insert_sql;
    covet::statement inserting = statement_of(insert_sql);
    covet::statement reading = statement_of("SELECT id, v FROM t ORDER BY id");
    keeping_sink nothing{};
};

const parameters one{integer(1), text("one")};
const parameters two{integer(2), text("two")};
const rows of_one{{integer(1), text("one")}};
const rows of_both{{integer(1), text("one")}, {integer(2), text("two")}};

}  // namespace

TEST_CASE("the statements of a batch run in their order, and each sees what those before it did") {
    on_every_driver([](session& s) {
        statements use{s};
        keeping_sink first, last;
        s.database().will_answer(use.insert_sql, {.result = {.affected_rows = 1}});
        s.database().will_answer("SELECT id, v FROM t ORDER BY id", {.rows = of_one});
        s.database().will_answer(use.insert_sql, {.result = {.affected_rows = 1}});
        s.database().will_answer("SELECT id, v FROM t ORDER BY id", {.rows = of_both});
        std::array batch{use.insert(one), use.read(first), use.insert(two), use.read(last)};
        s.connection().execute_batch(batch);
        for (const request& r : batch) CHECK(r.done);
        CHECK(batch[0].result.affected_rows == 1);
        CHECK(first.kept == of_one);
        CHECK(last.kept == of_both);
    });
}

TEST_CASE("a sink of a batch that has enough ends its own statement alone") {
    on_every_driver([](session& s) {
        statements use{s};
        for (const parameters& row : {one, two}) s.changes("INSERT INTO t (id, v) VALUES (?, ?)", row, 1);
        keeping_sink short_of, whole;
        short_of.limit = 1;
        for (int i = 0; i < 2; ++i) s.database().will_answer("SELECT id, v FROM t ORDER BY id", {.rows = of_both});
        std::array batch{use.read(short_of), use.read(whole)};
        s.connection().execute_batch(batch);
        CHECK(short_of.kept == of_one);
        CHECK(whole.kept == of_both);
    });
}

TEST_CASE("a statement of a batch that fails keeps those behind it from happening") {
    on_every_driver([](session& s) {
        statements use{s};
        const auto run = [&](int key) {
            const parameters fresh{integer(key), text("fresh")}, behind{integer(key + 1), text("behind")};
            s.database().will_answer(use.insert_sql, {.result = {.affected_rows = 1}});
            s.database().will_answer(use.insert_sql, covet::driver::fake_failure(covet::unique_violation{"covet: twice"}));
            std::array batch{use.insert(fresh), use.insert(fresh), use.insert(behind)};
            CHECK_THROWS_AS(s.connection().execute_batch(batch), covet::unique_violation);
            CHECK(batch[0].done);
            CHECK_FALSE(batch[1].done);
            CHECK_FALSE(batch[2].done);
        };
        run(1);
        s.gives("SELECT id FROM t", {}, {{integer(1)}});
        s.connection().begin();
        run(5);
        s.connection().rollback();
        s.gives("SELECT id FROM t", {}, {{integer(1)}});
    });
}
