#include "differential/tpch/tiny.hpp"

#include <tpch/q13.hpp>
#include <tpch/q14.hpp>
#include <tpch/q15.hpp>
#include <tpch/q16.hpp>

TEST_CASE("TPC-H: queries 13 to 16 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q13::query);
    db.agree(tpch::q14::query);
    db.agree(tpch::q15::query);
    db.agree(tpch::q16::query);
}
