#include "same_rows.hpp"

#include <tpch/q20.hpp>
#include <tpch/q21.hpp>
#include <tpch/q22.hpp>

TEST_CASE("TPC-H: queries 20 to 22 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q20::query, tpch::q20::by_hand);
    tpch::check_same_rows(db, tpch::q21::query, tpch::q21::by_hand);
    tpch::check_same_rows(db, tpch::q22::query, tpch::q22::by_hand);
}
