#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

/// \file
/// Q8, national market share: how much of what America bought of a part came from Brazil, by year.
namespace tpch::q08 {

using namespace covet;
using namespace std::chrono_literals;

struct sale {
    std::int64_t o_year{};
    decimal<18, 4> volume;
    std::string nation;
};

struct row {
    std::int64_t o_year{};
    std::optional<double> mkt_share;
};

using n1 = alias<nation, "n1">;
using n2 = alias<nation, "n2">;
using all_nations = derived<sale, "all_nations">;

inline constexpr auto sales =
    from<part>
        .join<lineitem>(col<&lineitem::l_partkey> == col<&part::p_partkey>)
        .join<supplier>(col<&supplier::s_suppkey> == col<&lineitem::l_suppkey>)
        .join<orders>(col<&orders::o_orderkey> == col<&lineitem::l_orderkey>)
        .join<customer>(col<&customer::c_custkey> == col<&orders::o_custkey>)
        .join<n1>(n1::col<&nation::n_nationkey> == col<&customer::c_nationkey>)
        .join<region>(col<&region::r_regionkey> == n1::col<&nation::n_regionkey>)
        .join<n2>(n2::col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .where(col<&region::r_name> == "AMERICA" and
               col<&orders::o_orderdate>.between(date{1995y / 1 / 1}, date{1996y / 12 / 31}) and
               col<&part::p_type> == "ECONOMY ANODIZED STEEL")
        .select<sale>(year_of(col<&orders::o_orderdate>), discounted_price, n2::col<&nation::n_name>);

inline constexpr auto from_brazil =
    case_when(all_nations::col<&sale::nation> == "BRAZIL", all_nations::col<&sale::volume>).otherwise(0);

inline constexpr auto query =
    from_query<all_nations>(sales)
        .group_by(all_nations::col<&sale::o_year>)
        .select<row>(all_nations::col<&sale::o_year>, sum(from_brazil) / sum(all_nations::col<&sale::volume>))
        .order_by(all_nations::col<&sale::o_year>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT o_year, 1.0 * sum(CASE WHEN nation = 'BRAZIL' THEN volume ELSE 0 END) / sum(volume)
FROM (SELECT CAST(strftime('%Y', o_orderdate * 86400, 'unixepoch') AS INTEGER) AS o_year,
             l_extendedprice * (100 - l_discount) AS volume, n2.n_name AS nation
      FROM part, supplier, lineitem, orders, customer, nation n1, nation n2, region
      WHERE p_partkey = l_partkey AND s_suppkey = l_suppkey AND l_orderkey = o_orderkey AND o_custkey = c_custkey
        AND c_nationkey = n1.n_nationkey AND n1.n_regionkey = r_regionkey AND r_name = 'AMERICA'
        AND s_nationkey = n2.n_nationkey
        AND o_orderdate BETWEEN unixepoch('1995-01-01') / 86400 AND unixepoch('1996-12-31') / 86400
        AND p_type = 'ECONOMY ANODIZED STEEL') AS all_nations
GROUP BY o_year
ORDER BY o_year)";

}  // namespace tpch::q08
