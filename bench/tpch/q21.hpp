#pragma once

#include "models.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q21, suppliers who kept orders waiting: those in Saudi Arabia who alone were late.
namespace tpch::q21 {

using namespace covet;
struct row {
    std::string s_name;
    std::int64_t numwait{};
};

using l1 = alias<lineitem, "l1">;
using l2 = alias<lineitem, "l2">;
using l3 = alias<lineitem, "l3">;

inline constexpr auto of_another_supplier =
    from<l2>.where(l2::col<&lineitem::l_orderkey> == l1::col<&lineitem::l_orderkey> and
                   l2::col<&lineitem::l_suppkey> != l1::col<&lineitem::l_suppkey>);

inline constexpr auto late_of_another_supplier =
    from<l3>.where(l3::col<&lineitem::l_orderkey> == l1::col<&lineitem::l_orderkey> and
                   l3::col<&lineitem::l_suppkey> != l1::col<&lineitem::l_suppkey> and
                   l3::col<&lineitem::l_receiptdate> > l3::col<&lineitem::l_commitdate>);

inline constexpr auto query =
    from<supplier>
        .join<l1>(l1::col<&lineitem::l_suppkey> == col<&supplier::s_suppkey>)
        .join<orders>(col<&orders::o_orderkey> == l1::col<&lineitem::l_orderkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .where(col<&orders::o_orderstatus> == "F" and
               l1::col<&lineitem::l_receiptdate> > l1::col<&lineitem::l_commitdate> and exists(of_another_supplier) and
               not exists(late_of_another_supplier) and col<&nation::n_name> == "SAUDI ARABIA")
        .group_by(col<&supplier::s_name>)
        .select<row>(col<&supplier::s_name>, count())
        .order_by(desc(count()), col<&supplier::s_name>)
        .limit(100);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT s_name, count(*) AS numwait
FROM supplier, lineitem l1, orders, nation
WHERE s_suppkey = l1.l_suppkey AND o_orderkey = l1.l_orderkey AND o_orderstatus = 'F'
  AND l1.l_receiptdate > l1.l_commitdate
  AND EXISTS (SELECT * FROM lineitem l2 WHERE l2.l_orderkey = l1.l_orderkey AND l2.l_suppkey <> l1.l_suppkey)
  AND NOT EXISTS (SELECT * FROM lineitem l3
                  WHERE l3.l_orderkey = l1.l_orderkey AND l3.l_suppkey <> l1.l_suppkey
                    AND l3.l_receiptdate > l3.l_commitdate)
  AND s_nationkey = n_nationkey AND n_name = 'SAUDI ARABIA'
GROUP BY s_name
ORDER BY numwait DESC, s_name
LIMIT 100)";

}  // namespace tpch::q21
