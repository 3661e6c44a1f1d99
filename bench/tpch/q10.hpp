#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q10, returned items: the twenty customers whose returns cost the most in a quarter.
namespace tpch::q10 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::int64_t c_custkey{};
    std::string c_name;
    decimal<18, 4> revenue;
    money c_acctbal;
    std::string n_name;
    std::string c_address;
    std::string c_phone;
    std::string c_comment;
};

inline constexpr auto query =
    from<customer>
        .join<orders>(col<&orders::o_custkey> == col<&customer::c_custkey>)
        .join<lineitem>(col<&lineitem::l_orderkey> == col<&orders::o_orderkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&customer::c_nationkey>)
        .where(col<&lineitem::l_returnflag> == "R" and col<&orders::o_orderdate> >= date{1993y / 10 / 1} and
               col<&orders::o_orderdate> < date{1994y / 1 / 1})
        .group_by(col<&customer::c_custkey>, col<&customer::c_name>, col<&customer::c_acctbal>, col<&customer::c_phone>,
                  col<&nation::n_name>, col<&customer::c_address>, col<&customer::c_comment>)
        .select<row>(col<&customer::c_custkey>, col<&customer::c_name>, sum(discounted_price), col<&customer::c_acctbal>,
                     col<&nation::n_name>, col<&customer::c_address>, col<&customer::c_phone>, col<&customer::c_comment>)
        .order_by(desc(ordinal<3>))
        .limit(20);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT c_custkey, c_name, sum(l_extendedprice * (100 - l_discount)) AS revenue,
       c_acctbal, n_name, c_address, c_phone, c_comment
FROM customer, orders, lineitem, nation
WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND c_nationkey = n_nationkey AND l_returnflag = 'R'
  AND o_orderdate >= unixepoch('1993-10-01') / 86400 AND o_orderdate < unixepoch('1994-01-01') / 86400
GROUP BY c_custkey, c_name, c_acctbal, c_phone, n_name, c_address, c_comment
ORDER BY revenue DESC
LIMIT 20)";

}  // namespace tpch::q10
