#include "differential/tpch/tiny.hpp"

#include <tpch/q01.hpp>
#include <tpch/q02.hpp>
#include <tpch/q03.hpp>
#include <tpch/q04.hpp>

TEST_CASE("TPC-H: queries 1 to 4 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q01::query);
    db.agree(tpch::q02::query);
    db.agree(tpch::q03::query);
    db.agree(tpch::q04::query);
}
