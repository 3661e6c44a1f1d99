#pragma once

#include "models.hpp"

#include <cstdint>
#include <string>

/// \file
/// Q22, global sales opportunity: customers of some countries who have money and no orders.
namespace tpch::q22 {

using namespace covet;
struct sleeping_customer {
    std::string cntrycode;
    money c_acctbal;
};

struct row {
    std::string cntrycode;
    std::int64_t numcust{};
    decimal<18, 2> totacctbal;
};

using c = alias<customer, "c">;
using custsale = derived<sleeping_customer, "custsale">;

/// The first two digits of a telephone number.
constexpr auto country_of(const auto& phone) { return substring(phone, 1, 2); }

constexpr auto in_countries(const auto& phone) {
    return country_of(phone).in("13", "31", "23", "29", "30", "18", "17");
}

inline constexpr auto average_balance =
    from<customer>
        .where(col<&customer::c_acctbal> > 0 and in_countries(col<&customer::c_phone>))
        .select(avg(col<&customer::c_acctbal>));

inline constexpr auto sleeping_customers =
    from<c>
        .where(in_countries(c::col<&customer::c_phone>) and c::col<&customer::c_acctbal> > scalar(average_balance) and
               not exists(from<orders>.where(col<&orders::o_custkey> == c::col<&customer::c_custkey>)))
        .select<sleeping_customer>(country_of(c::col<&customer::c_phone>), c::col<&customer::c_acctbal>);

inline constexpr auto query =
    from_query<custsale>(sleeping_customers)
        .group_by(custsale::col<&sleeping_customer::cntrycode>)
        .select<row>(custsale::col<&sleeping_customer::cntrycode>, count(), sum(custsale::col<&sleeping_customer::c_acctbal>))
        .order_by(custsale::col<&sleeping_customer::cntrycode>);

/// The same by hand, in the units that SQLite keeps.
inline constexpr const char* by_hand = R"(
SELECT cntrycode, count(*), sum(c_acctbal)
FROM (SELECT substr(c_phone, 1, 2) AS cntrycode, c_acctbal
      FROM customer
      WHERE substr(c_phone, 1, 2) IN ('13', '31', '23', '29', '30', '18', '17')
        AND c_acctbal > (SELECT avg(c_acctbal)
                         FROM customer
                         WHERE c_acctbal > 0 AND substr(c_phone, 1, 2) IN ('13', '31', '23', '29', '30', '18', '17'))
        AND NOT EXISTS (SELECT * FROM orders WHERE o_custkey = c_custkey)) AS custsale
GROUP BY cntrycode
ORDER BY cntrycode)";

}  // namespace tpch::q22
