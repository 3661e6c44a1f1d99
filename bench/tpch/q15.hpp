#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q15, top supplier: who contributed the most to the revenue of a quarter.
namespace tpch::q15 {

using namespace covet;
using namespace std::chrono_literals;

struct supplied {
    std::int64_t supplier_no{};
    decimal<18, 4> total_revenue;
};

struct row {
    std::int64_t s_suppkey{};
    std::string s_name;
    std::string s_address;
    std::string s_phone;
    decimal<18, 4> total_revenue;
};

using revenue = derived<supplied, "revenue">;

inline constexpr auto revenues =
    from<lineitem>
        .where(col<&lineitem::l_shipdate> >= date{1996y / 1 / 1} and col<&lineitem::l_shipdate> < date{1996y / 4 / 1})
        .group_by(col<&lineitem::l_suppkey>)
        .select<supplied>(col<&lineitem::l_suppkey>, sum(discounted_price));

inline constexpr auto query =
    from<supplier>
        .with<revenue>(revenues)
        .join<revenue>(revenue::col<&supplied::supplier_no> == col<&supplier::s_suppkey>)
        .where(revenue::col<&supplied::total_revenue> ==
               scalar(from<revenue>.select(max(revenue::col<&supplied::total_revenue>))))
        .select<row>(col<&supplier::s_suppkey>, col<&supplier::s_name>, col<&supplier::s_address>, col<&supplier::s_phone>,
                     revenue::col<&supplied::total_revenue>)
        .order_by(col<&supplier::s_suppkey>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
WITH revenue (supplier_no, total_revenue) AS
    (SELECT l_suppkey, sum(l_extendedprice * (100 - l_discount))
     FROM lineitem
     WHERE l_shipdate >= unixepoch('1996-01-01') / 86400 AND l_shipdate < unixepoch('1996-04-01') / 86400
     GROUP BY l_suppkey)
SELECT s_suppkey, s_name, s_address, s_phone, total_revenue
FROM supplier, revenue
WHERE s_suppkey = supplier_no AND total_revenue = (SELECT max(total_revenue) FROM revenue)
ORDER BY s_suppkey)";

}  // namespace tpch::q15
