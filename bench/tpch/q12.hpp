#pragma once

#include "models.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q12, shipping modes: lines that came late, of urgent orders and of others.
namespace tpch::q12 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::string l_shipmode;
    std::int64_t high_line_count{};
    std::int64_t low_line_count{};
};

inline constexpr auto urgent =
    col<&orders::o_orderpriority> == "1-URGENT" or col<&orders::o_orderpriority> == "2-HIGH";

inline constexpr auto query =
    from<orders>
        .join<lineitem>(col<&lineitem::l_orderkey> == col<&orders::o_orderkey>)
        .where(col<&lineitem::l_shipmode>.in("MAIL", "SHIP") and
               col<&lineitem::l_commitdate> < col<&lineitem::l_receiptdate> and
               col<&lineitem::l_shipdate> < col<&lineitem::l_commitdate> and
               col<&lineitem::l_receiptdate> >= date{1994y / 1 / 1} and
               col<&lineitem::l_receiptdate> < date{1995y / 1 / 1})
        .group_by(col<&lineitem::l_shipmode>)
        .select<row>(col<&lineitem::l_shipmode>, sum(case_when(urgent, 1).otherwise(0)),
                     sum(case_when(not urgent, 1).otherwise(0)))
        .order_by(col<&lineitem::l_shipmode>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT l_shipmode,
       sum(CASE WHEN o_orderpriority = '1-URGENT' OR o_orderpriority = '2-HIGH' THEN 1 ELSE 0 END),
       sum(CASE WHEN o_orderpriority <> '1-URGENT' AND o_orderpriority <> '2-HIGH' THEN 1 ELSE 0 END)
FROM orders, lineitem
WHERE o_orderkey = l_orderkey AND l_shipmode IN ('MAIL', 'SHIP')
  AND l_commitdate < l_receiptdate AND l_shipdate < l_commitdate
  AND l_receiptdate >= unixepoch('1994-01-01') / 86400 AND l_receiptdate < unixepoch('1995-01-01') / 86400
GROUP BY l_shipmode
ORDER BY l_shipmode)";

}  // namespace tpch::q12
