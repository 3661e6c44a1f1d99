#pragma once

#include "models.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q16, parts and suppliers: how many suppliers without complaints can deliver parts of a kind.
namespace tpch::q16 {

using namespace covet;
struct row {
    std::string p_brand;
    std::string p_type;
    std::int32_t p_size{};
    std::int64_t supplier_cnt{};
};

inline constexpr auto complained_about =
    from<supplier>
        .where(col<&supplier::s_comment>.like("%Customer%Complaints%"))
        .select(col<&supplier::s_suppkey>);

inline constexpr auto query =
    from<partsupp>
        .join<part>(col<&part::p_partkey> == col<&partsupp::ps_partkey>)
        .where(col<&part::p_brand> != "Brand#45" and not col<&part::p_type>.like("MEDIUM POLISHED%") and
               col<&part::p_size>.in(49, 14, 23, 45, 19, 3, 36, 9) and
               not col<&partsupp::ps_suppkey>.in(complained_about))
        .group_by(col<&part::p_brand>, col<&part::p_type>, col<&part::p_size>)
        .select<row>(col<&part::p_brand>, col<&part::p_type>, col<&part::p_size>,
                     count(col<&partsupp::ps_suppkey>).distinct())
        .order_by(desc(ordinal<4>), col<&part::p_brand>, col<&part::p_type>, col<&part::p_size>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT p_brand, p_type, p_size, count(DISTINCT ps_suppkey) AS supplier_cnt
FROM partsupp, part
WHERE p_partkey = ps_partkey AND p_brand <> 'Brand#45' AND p_type NOT LIKE 'MEDIUM POLISHED%'
  AND p_size IN (49, 14, 23, 45, 19, 3, 36, 9)
  AND ps_suppkey NOT IN (SELECT s_suppkey FROM supplier WHERE s_comment LIKE '%Customer%Complaints%')
GROUP BY p_brand, p_type, p_size
ORDER BY supplier_cnt DESC, p_brand, p_type, p_size)";

}  // namespace tpch::q16
