#include <doctest/doctest.h>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;

TEST_CASE("a script runs several statements") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.script("INSERT INTO t (v) VALUES (1); INSERT INTO t (v) VALUES (2);\n-- the end\n");
        s.gives("SELECT v FROM t ORDER BY id", {}, {{integer(1)}, {integer(2)}});
    });
}

TEST_CASE("a script of nothing") {
    on_every_driver([](session& s) {
        s.script("");
        s.script(" ; -- nothing\n ;");
        s.gives("SELECT 1", {}, {{integer(1)}});
    });
}

TEST_CASE("a script stops at what fails") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64, "NOT NULL");
        const std::string script = "INSERT INTO t (v) VALUES (NULL); DROP TABLE t";
        s.database().will_answer(script, covet::driver::fake_failure(covet::not_null_violation{"covet: null"}));
        CHECK_THROWS_AS(s.connection().run_script(script), covet::not_null_violation);
        s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
    });
}

TEST_CASE("a script is part of the transaction around it") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.connection().begin();
        s.script("INSERT INTO t (v) VALUES (1); INSERT INTO t (v) VALUES (2)");
        s.connection().rollback();
        s.gives("SELECT count(*) FROM t", {}, {{integer(0)}});
    });
}

TEST_CASE("a ping comes back") {
    on_every_driver([](session& s) {
        s.connection().ping();
        CHECK(s.connection().usable());
        s.connection().begin();
        s.connection().ping();
        CHECK(s.connection().in_transaction());
        s.connection().rollback();
    });
}
