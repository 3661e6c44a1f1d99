#pragma once

#include "discounted_price.hpp"

#include <chrono>

/// \file
/// Q14, promotion effect: which percentage of a month's revenue came from parts in promotion.
namespace tpch::q14 {

using namespace covet;
using namespace std::chrono_literals;

inline constexpr auto in_promotion = case_when(col<&part::p_type>.like("PROMO%"), discounted_price).otherwise(0);

inline constexpr auto query =
    from<lineitem>
        .join<part>(col<&part::p_partkey> == col<&lineitem::l_partkey>)
        .where(col<&lineitem::l_shipdate> >= date{1995y / 9 / 1} and col<&lineitem::l_shipdate> < date{1995y / 10 / 1})
        .select(100 * sum(in_promotion) / sum(discounted_price));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT 100.0 * sum(CASE WHEN p_type LIKE 'PROMO%' THEN l_extendedprice * (100 - l_discount) ELSE 0 END) /
       sum(l_extendedprice * (100 - l_discount))
FROM lineitem, part
WHERE l_partkey = p_partkey
  AND l_shipdate >= unixepoch('1995-09-01') / 86400 AND l_shipdate < unixepoch('1995-10-01') / 86400)";

}  // namespace tpch::q14
