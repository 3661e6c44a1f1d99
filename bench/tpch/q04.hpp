#pragma once

#include "models.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q4, order priority checking: orders of a quarter of which some line came late, by priority.
namespace tpch::q04 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::string o_orderpriority;
    std::int64_t order_count{};
};

using o = alias<orders, "o">;

inline constexpr auto late_lines =
    from<lineitem>.where(col<&lineitem::l_orderkey> == o::col<&orders::o_orderkey> and
                         col<&lineitem::l_commitdate> < col<&lineitem::l_receiptdate>);

inline constexpr auto query =
    from<o>
        .where(o::col<&orders::o_orderdate> >= date{1993y / 7 / 1} and
               o::col<&orders::o_orderdate> < date{1993y / 10 / 1} and exists(late_lines))
        .group_by(o::col<&orders::o_orderpriority>)
        .select<row>(o::col<&orders::o_orderpriority>, count())
        .order_by(o::col<&orders::o_orderpriority>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT o_orderpriority, count(*)
FROM orders
WHERE o_orderdate >= unixepoch('1993-07-01') / 86400 AND o_orderdate < unixepoch('1993-10-01') / 86400
  AND EXISTS (SELECT * FROM lineitem WHERE l_orderkey = o_orderkey AND l_commitdate < l_receiptdate)
GROUP BY o_orderpriority
ORDER BY o_orderpriority)";

}  // namespace tpch::q04
