#pragma once

#include "models.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q18, large volume customers: who placed orders of more than so many parts.
namespace tpch::q18 {

using namespace covet;
struct row {
    std::string c_name;
    std::int64_t c_custkey{};
    std::int64_t o_orderkey{};
    date o_orderdate;
    money o_totalprice;
    decimal<18, 2> sum_quantity;
};

inline constexpr auto large_orders =
    from<lineitem>
        .group_by(col<&lineitem::l_orderkey>)
        .having(sum(col<&lineitem::l_quantity>) > 300)
        .select(col<&lineitem::l_orderkey>);

inline constexpr auto query =
    from<customer>
        .join<orders>(col<&orders::o_custkey> == col<&customer::c_custkey>)
        .join<lineitem>(col<&lineitem::l_orderkey> == col<&orders::o_orderkey>)
        .where(col<&orders::o_orderkey>.in(large_orders))
        .group_by(col<&customer::c_name>, col<&customer::c_custkey>, col<&orders::o_orderkey>, col<&orders::o_orderdate>,
                  col<&orders::o_totalprice>)
        .select<row>(col<&customer::c_name>, col<&customer::c_custkey>, col<&orders::o_orderkey>,
                     col<&orders::o_orderdate>, col<&orders::o_totalprice>, sum(col<&lineitem::l_quantity>))
        .order_by(desc(col<&orders::o_totalprice>), col<&orders::o_orderdate>)
        .limit(100);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice, sum(l_quantity)
FROM customer, orders, lineitem
WHERE o_orderkey IN (SELECT l_orderkey FROM lineitem GROUP BY l_orderkey HAVING sum(l_quantity) > 300 * 100)
  AND c_custkey = o_custkey AND o_orderkey = l_orderkey
GROUP BY c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice
ORDER BY o_totalprice DESC, o_orderdate
LIMIT 100)";

}  // namespace tpch::q18
