#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <string>

/// \file
/// Q5, local supplier volume: what customers bought of suppliers in their own nation, by the nations of Asia.
namespace tpch::q05 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::string n_name;
    decimal<18, 4> revenue;
};

inline constexpr auto query =
    from<customer>
        .join<orders>(col<&orders::o_custkey> == col<&customer::c_custkey>)
        .join<lineitem>(col<&lineitem::l_orderkey> == col<&orders::o_orderkey>)
        .join<supplier>(col<&supplier::s_suppkey> == col<&lineitem::l_suppkey> and
                        col<&supplier::s_nationkey> == col<&customer::c_nationkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .join<region>(col<&region::r_regionkey> == col<&nation::n_regionkey>)
        .where(col<&region::r_name> == "ASIA" and col<&orders::o_orderdate> >= date{1994y / 1 / 1} and
               col<&orders::o_orderdate> < date{1995y / 1 / 1})
        .group_by(col<&nation::n_name>)
        .select<row>(col<&nation::n_name>, sum(discounted_price))
        .order_by(desc(ordinal<2>));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT n_name, sum(l_extendedprice * (100 - l_discount)) AS revenue
FROM customer, orders, lineitem, supplier, nation, region
WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey
  AND c_nationkey = s_nationkey AND s_nationkey = n_nationkey
  AND n_regionkey = r_regionkey AND r_name = 'ASIA'
  AND o_orderdate >= unixepoch('1994-01-01') / 86400 AND o_orderdate < unixepoch('1995-01-01') / 86400
GROUP BY n_name
ORDER BY revenue DESC)";

}  // namespace tpch::q05
