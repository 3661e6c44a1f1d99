#include "postgres/tpch.hpp"

#include <tpch/q01.hpp>
#include <tpch/q02.hpp>
#include <tpch/q03.hpp>
#include <tpch/q04.hpp>
#include <tpch/q05.hpp>
#include <tpch/q06.hpp>
#include <tpch/q07.hpp>
#include <tpch/q08.hpp>

TEST_CASE("TPC-H: queries 1 to 8 have the rows that SQLite gives") {
    tpch::both db;
    db.check(tpch::q01::query);
    db.check(tpch::q02::query);
    db.check(tpch::q03::query);
    db.check(tpch::q04::query);
    db.check(tpch::q05::query);
    db.check(tpch::q06::query);
    db.check(tpch::q07::query);
    db.check(tpch::q08::query);
}
