#include "postgres/tpch.hpp"

#include <tpch/q16.hpp>
#include <tpch/q17.hpp>
#include <tpch/q18.hpp>
#include <tpch/q19.hpp>
#include <tpch/q20.hpp>
#include <tpch/q21.hpp>
#include <tpch/q22.hpp>

TEST_CASE("TPC-H: queries 16 to 22 have the rows that SQLite gives") {
    tpch::both db;
    db.check(tpch::q16::query);
    db.check(tpch::q17::query);
    db.check(tpch::q18::query);
    db.check(tpch::q19::query);
    db.check(tpch::q20::query);
    db.check(tpch::q21::query);
    db.check(tpch::q22::query);
}
