#include <doctest/doctest.h>

#include <string>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;

TEST_CASE("a connection knows whether its session may be another one than before") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.changes("INSERT INTO t (v) VALUES (?)", {integer(1)}, 1);
        s.changes("UPDATE t\nSET v = ?", {integer(2)}, 1);
        s.gives("SELECT v FROM t", {}, {{integer(2)}});
        s.connection().ping();
        CHECK_FALSE(s.connection().touched());

        for (const std::string text : {"CREATE TEMPORARY TABLE mine (v INTEGER)", "DROP TABLE t; create temp table mine (v INTEGER)"}) {
            if (s.connection().dialect() == covet::mysql && text.starts_with("DROP")) continue;  // which has no TEMP
            s.script(text);
            CHECK(s.connection().touched());
            s.connection().reset();
            CHECK_FALSE(s.connection().touched());
        }
    });
}

TEST_CASE("a transaction touches a session until it ends") {
    on_every_driver([](session& s) {
        s.make_table(covet::sql_type::int64);
        s.connection().begin();
        CHECK(s.connection().touched());
        s.changes("INSERT INTO t (v) VALUES (?)", {integer(1)}, 1);
        s.connection().commit();
        CHECK_FALSE(s.connection().touched());
        s.connection().begin();
        s.connection().reset();
        CHECK_FALSE(s.connection().touched());
    });
}
