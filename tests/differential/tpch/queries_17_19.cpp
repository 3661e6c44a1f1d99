#include "differential/tpch/tiny.hpp"

#include <tpch/q17.hpp>
#include <tpch/q18.hpp>
#include <tpch/q19.hpp>

TEST_CASE("TPC-H: queries 17 to 19 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q17::query);
    db.agree(tpch::q18::query);
    db.agree(tpch::q19::query);
}
