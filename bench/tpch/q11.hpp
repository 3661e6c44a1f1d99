#pragma once

#include "models.hpp"

#include <cstdint>

/// \file
/// Q11, important stock: parts that make up a given fraction of the value of all that German suppliers have in stock.
namespace tpch::q11 {

using namespace covet;
struct row {
    std::int64_t ps_partkey{};
    decimal<18, 2> value;
};

inline constexpr auto german_stock =
    from<partsupp>
        .join<supplier>(col<&supplier::s_suppkey> == col<&partsupp::ps_suppkey>)
        .join<nation>(col<&nation::n_nationkey> == col<&supplier::s_nationkey>)
        .where(col<&nation::n_name> == "GERMANY");

inline constexpr auto value = sum(col<&partsupp::ps_supplycost> * col<&partsupp::ps_availqty>);

/// The specification asks for a fraction of 0.0001 at scale factor 1, and of so much more at smaller ones.
constexpr auto query(decimal<9, 4> fraction) {
    return german_stock
        .group_by(col<&partsupp::ps_partkey>)
        .having(value > scalar(german_stock.select(value * fraction)))
        .select<row>(col<&partsupp::ps_partkey>, value)
        .order_by(desc(ordinal<2>));
}

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT ps_partkey, sum(ps_supplycost * ps_availqty) AS value
FROM partsupp, supplier, nation
WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey AND n_name = 'GERMANY'
GROUP BY ps_partkey
HAVING sum(ps_supplycost * ps_availqty) * 10000 > (SELECT sum(ps_supplycost * ps_availqty) * ?
                                                   FROM partsupp, supplier, nation
                                                   WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey
                                                     AND n_name = 'GERMANY')
ORDER BY value DESC)";

}  // namespace tpch::q11
