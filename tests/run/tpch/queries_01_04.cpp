#include "same_rows.hpp"

#include <tpch/q01.hpp>
#include <tpch/q02.hpp>
#include <tpch/q03.hpp>
#include <tpch/q04.hpp>

TEST_CASE("TPC-H: queries 1 to 4 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q01::query, tpch::q01::by_hand);
    tpch::check_same_rows(db, tpch::q02::query, tpch::q02::by_hand);
    tpch::check_same_rows(db, tpch::q03::query, tpch::q03::by_hand);
    tpch::check_same_rows(db, tpch::q04::query, tpch::q04::by_hand);
}
