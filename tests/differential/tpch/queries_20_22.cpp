#include "differential/tpch/tiny.hpp"

#include <tpch/q20.hpp>
#include <tpch/q21.hpp>
#include <tpch/q22.hpp>

TEST_CASE("TPC-H: queries 20 to 22 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q20::query);
    db.agree(tpch::q21::query);
    db.agree(tpch::q22::query);
}
