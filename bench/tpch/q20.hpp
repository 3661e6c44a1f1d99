#pragma once

#include "models.hpp"

#include <chrono>
#include <string>

/// \file
/// Q20, potential part promotion: Canadian suppliers with more forest-coloured parts than they half sold in a year.
namespace tpch::q20 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::string s_name;
    std::string s_address;
};

using ps = alias<partsupp, "ps">;

inline constexpr auto forest_parts =
    from<part>.where(col<&part::p_name>.like("forest%")).select(col<&part::p_partkey>);

inline constexpr auto half_of_sales =
    from<lineitem>
        .where(col<&lineitem::l_partkey> == ps::col<&partsupp::ps_partkey> and
               col<&lineitem::l_suppkey> == ps::col<&partsupp::ps_suppkey> and
               col<&lineitem::l_shipdate> >= date{1994y / 1 / 1} and col<&lineitem::l_shipdate> < date{1995y / 1 / 1})
        .select(sum(col<&lineitem::l_quantity>) / 2);

inline constexpr auto well_stocked =
    from<ps>
        .where(ps::col<&partsupp::ps_partkey>.in(forest_parts) and
               ps::col<&partsupp::ps_availqty> > scalar(half_of_sales))
        .select(ps::col<&partsupp::ps_suppkey>);

inline constexpr auto query =
    from<supplier>
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .where(col<&supplier::s_suppkey>.in(well_stocked) and col<&nation::n_name> == "CANADA")
        .select<row>(col<&supplier::s_name>, col<&supplier::s_address>)
        .order_by(col<&supplier::s_name>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT s_name, s_address
FROM supplier, nation
WHERE s_suppkey IN (SELECT ps_suppkey
                    FROM partsupp
                    WHERE ps_partkey IN (SELECT p_partkey FROM part WHERE p_name LIKE 'forest%')
                      AND ps_availqty > (SELECT sum(l_quantity) / 100.0 / 2
                                         FROM lineitem
                                         WHERE l_partkey = ps_partkey AND l_suppkey = ps_suppkey
                                           AND l_shipdate >= unixepoch('1994-01-01') / 86400
                                           AND l_shipdate < unixepoch('1995-01-01') / 86400))
  AND s_nationkey = n_nationkey AND n_name = 'CANADA'
ORDER BY s_name)";

}  // namespace tpch::q20
