#include "same_rows.hpp"

#include <tpch/q09.hpp>
#include <tpch/q10.hpp>
#include <tpch/q11.hpp>
#include <tpch/q12.hpp>

TEST_CASE("TPC-H: queries 9 to 12 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q09::query, tpch::q09::by_hand);
    tpch::check_same_rows(db, tpch::q10::query, tpch::q10::by_hand);
    const covet::decimal<9, 4> fraction = *covet::decimal<9, 4>::from_string("0.02");  // 0.0001 / scale
    tpch::check_same_rows(db, tpch::q11::query(fraction), tpch::q11::by_hand, fraction);
    tpch::check_same_rows(db, tpch::q12::query, tpch::q12::by_hand);
}
