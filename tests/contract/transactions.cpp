#include <doctest/doctest.h>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;

namespace {

constexpr std::string_view insert = "INSERT INTO t (v) VALUES (?)";

void has_rows(session& s, std::int64_t expected) { s.gives("SELECT count(*) FROM t", {}, {{integer(expected)}}); }

}  // namespace

TEST_CASE("a commit keeps what was done, for others as well") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        CHECK_FALSE(s.connection().in_transaction());
        s.connection().begin();
        CHECK(s.connection().in_transaction());
        s.changes(insert, {integer(1)}, 1);
        session other = s.another();
        has_rows(other, 0);
        s.connection().commit();
        CHECK_FALSE(s.connection().in_transaction());
        has_rows(other, 1);
    });
}

TEST_CASE("a rollback undoes all") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.changes(insert, {integer(1)}, 1);
        s.connection().begin();
        s.changes(insert, {integer(2)}, 1);
        s.changes("DELETE FROM t WHERE v = 1", {}, 1);
        s.connection().rollback();
        CHECK_FALSE(s.connection().in_transaction());
        s.gives("SELECT v FROM t", {}, {{integer(1)}});
    });
}

TEST_CASE("an error in a transaction leaves it open") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64, "NOT NULL");
        s.connection().begin();
        s.changes(insert, {integer(1)}, 1);
        s.fails(insert, {support::null()}, covet::not_null_violation{"covet: null"});
        CHECK(s.connection().in_transaction());
        s.connection().rollback();
        has_rows(s, 0);
    });
}

TEST_CASE("transactions do not nest, and do not end twice") {
    on_every_driver([](session& s) {
        covet::driver::connection& c = s.connection();
        CHECK_THROWS_AS(c.commit(), covet::misuse);
        CHECK_THROWS_AS(c.rollback(), covet::misuse);
        CHECK_THROWS_AS(c.savepoint(1), covet::misuse);
        CHECK_THROWS_AS(c.release_savepoint(1), covet::misuse);
        CHECK_THROWS_AS(c.rollback_to_savepoint(1), covet::misuse);
        c.begin();
        CHECK_THROWS_AS(c.begin(), covet::misuse);
        CHECK(c.in_transaction());
        c.commit();
        CHECK_THROWS_AS(c.commit(), covet::misuse);
        CHECK_FALSE(c.in_transaction());
    });
}

TEST_CASE("a rollback to a savepoint undoes what came after it") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        covet::driver::connection& c = s.connection();
        c.begin();
        s.changes(insert, {integer(1)}, 1);
        c.savepoint(1);
        s.changes(insert, {integer(2)}, 1);
        c.savepoint(2);
        s.changes(insert, {integer(3)}, 1);
        c.release_savepoint(2);
        c.rollback_to_savepoint(1);
        has_rows(s, 1);
        s.changes(insert, {integer(4)}, 1);  // the savepoint is still there
        c.rollback_to_savepoint(1);
        c.release_savepoint(1);
        c.savepoint(1);
        s.changes(insert, {integer(5)}, 1);
        c.release_savepoint(1);
        c.commit();
        s.gives("SELECT v FROM t ORDER BY id", {}, {{integer(1)}, {integer(5)}});
    });
}

TEST_CASE("a read-only transaction reads and does not write") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        covet::statement write = support::statement_of("INSERT INTO t (v) VALUES (1)");
        write.access = covet::access::write;
        support::keeping_sink sink;

        s.connection().begin({.read_only = true});
        has_rows(s, 0);
        CHECK_THROWS_AS(s.connection().execute(write, {}, sink), covet::read_only_error);
        s.connection().rollback();

        s.connection().begin({.read_only = true});
        has_rows(s, 0);
        s.connection().commit();

        s.database().will_answer(write.sql(s.database().dialect()), {.result = {.affected_rows = 1}});
        s.connection().execute(write, {}, sink);
        has_rows(s, 1);
    });
}

TEST_CASE("a reset ends what was begun") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.connection().begin();
        s.changes(insert, {integer(1)}, 1);
        s.connection().savepoint(1);
        s.connection().reset();
        CHECK_FALSE(s.connection().in_transaction());
        CHECK(s.connection().usable());
        has_rows(s, 0);

        s.connection().begin({.read_only = true});
        s.connection().reset();
        s.changes(insert, {integer(2)}, 1);
    });
}
