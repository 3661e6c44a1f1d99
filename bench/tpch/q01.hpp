#pragma once

#include "discounted_price.hpp"

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// Q1, pricing summary: what was ordered and charged, by the state of the lines.
namespace tpch::q01 {

using namespace covet;
using namespace std::chrono_literals;

struct row {
    std::string l_returnflag;
    std::string l_linestatus;
    decimal<18, 2> sum_qty;
    decimal<18, 2> sum_base_price;
    decimal<18, 4> sum_disc_price;
    decimal<18, 6> sum_charge;
    double avg_qty{};
    double avg_price{};
    double avg_disc{};
    std::int64_t count_order{};
};

inline constexpr auto query =
    from<lineitem>
        .where(col<&lineitem::l_shipdate> <= date{1998y / 12 / 1} - std::chrono::days{90})
        .group_by(col<&lineitem::l_returnflag>, col<&lineitem::l_linestatus>)
        .select<row>(col<&lineitem::l_returnflag>, col<&lineitem::l_linestatus>,
                     sum(col<&lineitem::l_quantity>), sum(col<&lineitem::l_extendedprice>),
                     sum(discounted_price), sum(discounted_price * (1 + col<&lineitem::l_tax>)),
                     avg(col<&lineitem::l_quantity>), avg(col<&lineitem::l_extendedprice>),
                     avg(col<&lineitem::l_discount>), count())
        .order_by(col<&lineitem::l_returnflag>, col<&lineitem::l_linestatus>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT l_returnflag, l_linestatus,
       sum(l_quantity), sum(l_extendedprice),
       sum(l_extendedprice * (100 - l_discount)),
       sum(l_extendedprice * (100 - l_discount) * (100 + l_tax)),
       avg(l_quantity) / 100, avg(l_extendedprice) / 100, avg(l_discount) / 100, count(*)
FROM lineitem
WHERE l_shipdate <= unixepoch('1998-12-01', '-90 days') / 86400
GROUP BY l_returnflag, l_linestatus
ORDER BY l_returnflag, l_linestatus)";

}  // namespace tpch::q01
