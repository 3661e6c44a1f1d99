#include "same_rows.hpp"

#include <tpch/q13.hpp>
#include <tpch/q14.hpp>
#include <tpch/q15.hpp>
#include <tpch/q16.hpp>

TEST_CASE("TPC-H: queries 13 to 16 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q13::query, tpch::q13::by_hand);
    tpch::check_same_rows(db, tpch::q14::query, tpch::q14::by_hand);
    tpch::check_same_rows(db, tpch::q15::query, tpch::q15::by_hand);
    tpch::check_same_rows(db, tpch::q16::query, tpch::q16::by_hand);
}
