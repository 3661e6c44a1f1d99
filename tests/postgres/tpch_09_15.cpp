#include "postgres/tpch.hpp"

#include <tpch/q09.hpp>
#include <tpch/q10.hpp>
#include <tpch/q11.hpp>
#include <tpch/q12.hpp>
#include <tpch/q13.hpp>
#include <tpch/q14.hpp>
#include <tpch/q15.hpp>

TEST_CASE("TPC-H: queries 9 to 15 have the rows that SQLite gives") {
    tpch::both db;
    db.check(tpch::q09::query);
    db.check(tpch::q10::query);
    db.check(tpch::q11::query(*covet::decimal<9, 4>::from_string("0.02")));
    db.check(tpch::q12::query);
    db.check(tpch::q13::query);
    db.check(tpch::q14::query);
    db.check(tpch::q15::query);
}
