#pragma once

#include "models.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q2, minimum cost supplier: who in Europe sells parts of a kind the cheapest.
namespace tpch::q02 {

using namespace covet;
struct row {
    money s_acctbal;
    std::string s_name;
    std::string n_name;
    std::int64_t p_partkey{};
    std::string p_mfgr;
    std::string s_address;
    std::string s_phone;
    std::string s_comment;
};

using p = alias<part, "p">;

/// Suppliers in Europe, with what they sell. The query and its subquery both begin with these joins.
inline constexpr auto europeans =
    from<partsupp>
        .join<supplier>(col<&supplier::s_suppkey> == col<&partsupp::ps_suppkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .join<region>(col<&region::r_regionkey> == col<&nation::n_regionkey>)
        .where(col<&region::r_name> == "EUROPE");

inline constexpr auto query =
    europeans
        .join<p>(p::col<&part::p_partkey> == col<&partsupp::ps_partkey>)
        .where(p::col<&part::p_size> == 15 and p::col<&part::p_type>.like("%BRASS") and
               col<&partsupp::ps_supplycost> ==
                   scalar(europeans.where(col<&partsupp::ps_partkey> == p::col<&part::p_partkey>)
                              .select(min(col<&partsupp::ps_supplycost>))))
        .select<row>(col<&supplier::s_acctbal>, col<&supplier::s_name>, col<&nation::n_name>, p::col<&part::p_partkey>,
                     p::col<&part::p_mfgr>, col<&supplier::s_address>, col<&supplier::s_phone>, col<&supplier::s_comment>)
        .order_by(desc(col<&supplier::s_acctbal>), col<&nation::n_name>, col<&supplier::s_name>, p::col<&part::p_partkey>)
        .limit(100);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT s_acctbal, s_name, n_name, p_partkey, p_mfgr, s_address, s_phone, s_comment
FROM part, supplier, partsupp, nation, region
WHERE p_partkey = ps_partkey AND s_suppkey = ps_suppkey
  AND p_size = 15 AND p_type LIKE '%BRASS'
  AND s_nationkey = n_nationkey AND n_regionkey = r_regionkey AND r_name = 'EUROPE'
  AND ps_supplycost = (SELECT min(ps_supplycost)
                       FROM partsupp, supplier, nation, region
                       WHERE p_partkey = ps_partkey AND s_suppkey = ps_suppkey
                         AND s_nationkey = n_nationkey AND n_regionkey = r_regionkey AND r_name = 'EUROPE')
ORDER BY s_acctbal DESC, n_name, s_name, p_partkey
LIMIT 100)";

}  // namespace tpch::q02
