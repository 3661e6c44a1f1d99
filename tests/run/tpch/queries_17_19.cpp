#include "same_rows.hpp"

#include <tpch/q17.hpp>
#include <tpch/q18.hpp>
#include <tpch/q19.hpp>

TEST_CASE("TPC-H: queries 17 to 19 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q17::query, tpch::q17::by_hand);
    tpch::check_same_rows(db, tpch::q18::query, tpch::q18::by_hand);
    tpch::check_same_rows(db, tpch::q19::query, tpch::q19::by_hand);
}
