#pragma once

#include "discounted_price.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q9, product type profit: what was earned with green parts, by nation and year.
namespace tpch::q09 {

using namespace covet;
struct earning {
    std::string nation;
    std::int64_t o_year{};
    decimal<18, 4> amount;
};

struct row {
    std::string nation;
    std::int64_t o_year{};
    decimal<18, 4> sum_profit;
};

using profit = derived<earning, "profit">;

inline constexpr auto earnings =
    from<part>
        .join<lineitem>(col<&lineitem::l_partkey> == col<&part::p_partkey>)
        .join<supplier>(col<&supplier::s_suppkey> == col<&lineitem::l_suppkey>)
        .join<partsupp>(col<&partsupp::ps_partkey> == col<&lineitem::l_partkey> and
                        col<&partsupp::ps_suppkey> == col<&lineitem::l_suppkey>)
        .join<orders>(col<&orders::o_orderkey> == col<&lineitem::l_orderkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .where(col<&part::p_name>.like("%green%"))
        .select<earning>(col<&nation::n_name>, year_of(col<&orders::o_orderdate>),
                         discounted_price - col<&partsupp::ps_supplycost> * col<&lineitem::l_quantity>);

inline constexpr auto query =
    from_query<profit>(earnings)
        .group_by(profit::col<&earning::nation>, profit::col<&earning::o_year>)
        .select<row>(profit::col<&earning::nation>, profit::col<&earning::o_year>, sum(profit::col<&earning::amount>))
        .order_by(profit::col<&earning::nation>, desc(profit::col<&earning::o_year>));

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT nation, o_year, sum(amount)
FROM (SELECT n_name AS nation, CAST(strftime('%Y', o_orderdate * 86400, 'unixepoch') AS INTEGER) AS o_year,
             l_extendedprice * (100 - l_discount) - ps_supplycost * l_quantity AS amount
      FROM part, supplier, lineitem, partsupp, orders, nation
      WHERE s_suppkey = l_suppkey AND ps_suppkey = l_suppkey AND ps_partkey = l_partkey AND p_partkey = l_partkey
        AND o_orderkey = l_orderkey AND s_nationkey = n_nationkey AND p_name LIKE '%green%') AS profit
GROUP BY nation, o_year
ORDER BY nation, o_year DESC)";

}  // namespace tpch::q09
