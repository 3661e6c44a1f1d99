#pragma once

#include "models.hpp"

#include <cstdint>

/// \file
/// Q13, customer distribution: how many customers have how many orders, special requests aside.
namespace tpch::q13 {

using namespace covet;
struct customer_orders {
    std::int64_t c_custkey{};
    std::int64_t c_count{};
};

struct row {
    std::int64_t c_count{};
    std::int64_t custdist{};
};

using c_orders = derived<customer_orders, "c_orders">;

inline constexpr auto orders_of_customers =
    from<customer>
        .left_join<orders>(col<&orders::o_custkey> == col<&customer::c_custkey> and
                           not col<&orders::o_comment>.like("%special%requests%"))
        .group_by(col<&customer::c_custkey>)
        .select<customer_orders>(col<&customer::c_custkey>, count(col<&orders::o_orderkey>));

inline constexpr auto query =
    from_query<c_orders>(orders_of_customers)
        .group_by(c_orders::col<&customer_orders::c_count>)
        .select<row>(c_orders::col<&customer_orders::c_count>, count())
        .order_by(desc(count()), desc(c_orders::col<&customer_orders::c_count>));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT c_count, count(*) AS custdist
FROM (SELECT c_custkey, count(o_orderkey) AS c_count
      FROM customer LEFT OUTER JOIN orders ON c_custkey = o_custkey AND o_comment NOT LIKE '%special%requests%'
      GROUP BY c_custkey) AS c_orders
GROUP BY c_count
ORDER BY custdist DESC, c_count DESC)";

}  // namespace tpch::q13
