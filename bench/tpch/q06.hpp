#pragma once

#include "models.hpp"

#include <chrono>

/// \file
/// Q6, forecasting revenue change: what discounts on small quantities cost in a year.
namespace tpch::q06 {

using namespace covet;
using namespace std::chrono_literals;

inline constexpr auto query =
    from<lineitem>
        .where(col<&lineitem::l_shipdate> >= date{1994y / 1 / 1} and col<&lineitem::l_shipdate> < date{1995y / 1 / 1} and
               col<&lineitem::l_discount>.between(*money::from_string("0.05"), *money::from_string("0.07")) and
               col<&lineitem::l_quantity> < 24)
        .select(sum(col<&lineitem::l_extendedprice> * col<&lineitem::l_discount>));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT sum(l_extendedprice * l_discount)
FROM lineitem
WHERE l_shipdate >= unixepoch('1994-01-01') / 86400 AND l_shipdate < unixepoch('1995-01-01') / 86400
  AND l_discount BETWEEN 6 - 1 AND 6 + 1 AND l_quantity < 2400)";

}  // namespace tpch::q06
