#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>

/// \file
/// Q3, shipping priority: the ten most valuable orders that were not yet shipped.
namespace tpch::q03 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::int64_t l_orderkey{};
    decimal<18, 4> revenue;
    date o_orderdate;
    std::int32_t o_shippriority{};
};

inline constexpr date today = date{1995y / 3 / 15};

inline constexpr auto query =
    from<customer>
        .join<orders>(col<&orders::o_custkey> == col<&customer::c_custkey>)
        .join<lineitem>(col<&lineitem::l_orderkey> == col<&orders::o_orderkey>)
        .where(col<&customer::c_mktsegment> == "BUILDING" and col<&orders::o_orderdate> < today and
               col<&lineitem::l_shipdate> > today)
        .group_by(col<&lineitem::l_orderkey>, col<&orders::o_orderdate>, col<&orders::o_shippriority>)
        .select<row>(col<&lineitem::l_orderkey>, sum(discounted_price), col<&orders::o_orderdate>,
                     col<&orders::o_shippriority>)
        .order_by(desc(ordinal<2>), col<&orders::o_orderdate>)
        .limit(10);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT l_orderkey, sum(l_extendedprice * (100 - l_discount)) AS revenue, o_orderdate, o_shippriority
FROM customer, orders, lineitem
WHERE c_mktsegment = 'BUILDING' AND c_custkey = o_custkey AND l_orderkey = o_orderkey
  AND o_orderdate < unixepoch('1995-03-15') / 86400
  AND l_shipdate > unixepoch('1995-03-15') / 86400
GROUP BY l_orderkey, o_orderdate, o_shippriority
ORDER BY revenue DESC, o_orderdate
LIMIT 10)";

}  // namespace tpch::q03
