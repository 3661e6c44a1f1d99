#include "differential/tpch/tiny.hpp"

#include <tpch/q09.hpp>
#include <tpch/q10.hpp>
#include <tpch/q11.hpp>
#include <tpch/q12.hpp>

TEST_CASE("TPC-H: queries 9 to 12 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q09::query);
    db.agree(tpch::q10::query);
    db.agree(tpch::q11::query(*covet::decimal<9, 4>::from_string("0.02")));
    db.agree(tpch::q12::query);
}
