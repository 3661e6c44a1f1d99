#include "differential/tpch/tiny.hpp"

#include <tpch/q05.hpp>
#include <tpch/q06.hpp>
#include <tpch/q07.hpp>
#include <tpch/q08.hpp>

TEST_CASE("TPC-H: queries 5 to 8 have the same rows everywhere") {
    tpch::tiny_databases db;
    db.agree(tpch::q05::query);
    db.agree(tpch::q06::query);
    db.agree(tpch::q07::query);
    db.agree(tpch::q08::query);
}
