#pragma once

#include "models.hpp"

/// \file
/// Q17, small-quantity orders: what would be lost each year without orders of few parts.
namespace tpch::q17 {

using namespace covet;
using p = alias<part, "p">;

inline constexpr auto few =
    from<lineitem>
        .where(col<&lineitem::l_partkey> == p::col<&part::p_partkey>)
        .select(0.2 * avg(col<&lineitem::l_quantity>));

inline constexpr auto query =
    from<lineitem>
        .join<p>(p::col<&part::p_partkey> == col<&lineitem::l_partkey>)
        .where(p::col<&part::p_brand> == "Brand#23" and p::col<&part::p_container> == "MED BOX" and
               col<&lineitem::l_quantity> < scalar(few))
        .select(sum(col<&lineitem::l_extendedprice>) / 7.0);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT sum(l_extendedprice) / 100.0 / 7.0
FROM lineitem, part
WHERE p_partkey = l_partkey AND p_brand = 'Brand#23' AND p_container = 'MED BOX'
  AND l_quantity < (SELECT 0.2 * avg(l_quantity) FROM lineitem WHERE l_partkey = p_partkey))";

}  // namespace tpch::q17
