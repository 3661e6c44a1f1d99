#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q7, volume shipping: what France and Germany sold to each other, by year.
namespace tpch::q07 {

using namespace covet;
using namespace std::chrono_literals;

struct shipment {
    std::string supp_nation;
    std::string cust_nation;
    std::int64_t l_year{};
    decimal<18, 4> volume;
};

struct row {
    std::string supp_nation;
    std::string cust_nation;
    std::int64_t l_year{};
    decimal<18, 4> revenue;
};

using n1 = alias<nation, "n1">;
using n2 = alias<nation, "n2">;
using shipping = derived<shipment, "shipping">;

inline constexpr auto shipments =
    from<supplier>
        .join<lineitem>(col<&lineitem::l_suppkey> == col<&supplier::s_suppkey>)
        .join<orders>(col<&orders::o_orderkey> == col<&lineitem::l_orderkey>)
        .join<customer>(col<&customer::c_custkey> == col<&orders::o_custkey>)
        .join<n1>(n1::col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .join<n2>(n2::col<&nation::n_nationkey> == col<&customer::c_nationkey>)
        .where(((n1::col<&nation::n_name> == "FRANCE" and n2::col<&nation::n_name> == "GERMANY") or
                (n1::col<&nation::n_name> == "GERMANY" and n2::col<&nation::n_name> == "FRANCE")) and
               col<&lineitem::l_shipdate>.between(date{1995y / 1 / 1}, date{1996y / 12 / 31}))
        .select<shipment>(n1::col<&nation::n_name>, n2::col<&nation::n_name>, year_of(col<&lineitem::l_shipdate>),
                          discounted_price);

inline constexpr auto query =
    from_query<shipping>(shipments)
        .group_by(shipping::col<&shipment::supp_nation>, shipping::col<&shipment::cust_nation>,
                  shipping::col<&shipment::l_year>)
        .select<row>(shipping::col<&shipment::supp_nation>, shipping::col<&shipment::cust_nation>,
                     shipping::col<&shipment::l_year>, sum(shipping::col<&shipment::volume>))
        .order_by(ordinal<1>, ordinal<2>, ordinal<3>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT supp_nation, cust_nation, l_year, sum(volume)
FROM (SELECT n1.n_name AS supp_nation, n2.n_name AS cust_nation,
             CAST(strftime('%Y', l_shipdate * 86400, 'unixepoch') AS INTEGER) AS l_year,
             l_extendedprice * (100 - l_discount) AS volume
      FROM supplier, lineitem, orders, customer, nation n1, nation n2
      WHERE s_suppkey = l_suppkey AND o_orderkey = l_orderkey AND c_custkey = o_custkey
        AND s_nationkey = n1.n_nationkey AND c_nationkey = n2.n_nationkey
        AND ((n1.n_name = 'FRANCE' AND n2.n_name = 'GERMANY') OR (n1.n_name = 'GERMANY' AND n2.n_name = 'FRANCE'))
        AND l_shipdate BETWEEN unixepoch('1995-01-01') / 86400 AND unixepoch('1996-12-31') / 86400) AS shipping
GROUP BY supp_nation, cust_nation, l_year
ORDER BY supp_nation, cust_nation, l_year)";

}  // namespace tpch::q07
