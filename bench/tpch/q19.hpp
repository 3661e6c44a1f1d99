#pragma once

#include "discounted_price.hpp"

/// \file
/// Q19, discounted revenue: what parts of three kinds, delivered by hand from the air, were sold for.
namespace tpch::q19 {

using namespace covet;
/// In quantities from the least to ten more, of parts that are no larger.
constexpr auto sold(const char* brand, int least, int largest, const auto&... containers) {
    return col<&part::p_partkey> == col<&lineitem::l_partkey> and col<&part::p_brand> == brand and
           col<&part::p_container>.in(containers...) and col<&lineitem::l_quantity>.between(least, least + 10) and
           col<&part::p_size>.between(1, largest) and col<&lineitem::l_shipmode>.in("AIR", "AIR REG") and
           col<&lineitem::l_shipinstruct> == "DELIVER IN PERSON";
}

inline constexpr auto query =
    from<lineitem>
        .cross_join<part>()
        .where(sold("Brand#12", 1, 5, "SM CASE", "SM BOX", "SM PACK", "SM PKG") or
               sold("Brand#23", 10, 10, "MED BAG", "MED BOX", "MED PKG", "MED PACK") or
               sold("Brand#34", 20, 15, "LG CASE", "LG BOX", "LG PACK", "LG PKG"))
        .select(sum(discounted_price));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT sum(l_extendedprice * (100 - l_discount))
FROM lineitem, part
WHERE (p_partkey = l_partkey AND p_brand = 'Brand#12'
       AND p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')
       AND l_quantity >= 1 * 100 AND l_quantity <= (1 + 10) * 100 AND p_size BETWEEN 1 AND 5
       AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON')
   OR (p_partkey = l_partkey AND p_brand = 'Brand#23'
       AND p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')
       AND l_quantity >= 10 * 100 AND l_quantity <= (10 + 10) * 100 AND p_size BETWEEN 1 AND 10
       AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON')
   OR (p_partkey = l_partkey AND p_brand = 'Brand#34'
       AND p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')
       AND l_quantity >= 20 * 100 AND l_quantity <= (20 + 10) * 100 AND p_size BETWEEN 1 AND 15
       AND l_shipmode IN ('AIR', 'AIR REG') AND l_shipinstruct = 'DELIVER IN PERSON'))";

}  // namespace tpch::q19
