#include "same_rows.hpp"

#include <tpch/q05.hpp>
#include <tpch/q06.hpp>
#include <tpch/q07.hpp>
#include <tpch/q08.hpp>

TEST_CASE("TPC-H: queries 5 to 8 have the rows of those written by hand") {
    tpch::tiny_database db;
    tpch::check_same_rows(db, tpch::q05::query, tpch::q05::by_hand);
    tpch::check_same_rows(db, tpch::q06::query, tpch::q06::by_hand);
    tpch::check_same_rows(db, tpch::q07::query, tpch::q07::by_hand);
    tpch::check_same_rows(db, tpch::q08::query, tpch::q08::by_hand);
}
