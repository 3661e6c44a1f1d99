#pragma once

#include "tpch/generator.hpp"
#include "tpch/q01.hpp"
#include "tpch/q02.hpp"
#include "tpch/q03.hpp"
#include "tpch/q04.hpp"
#include "tpch/q05.hpp"
#include "tpch/q06.hpp"
#include "tpch/q07.hpp"
#include "tpch/q08.hpp"
#include "tpch/q09.hpp"
#include "tpch/q10.hpp"
#include "tpch/q11.hpp"
#include "tpch/q12.hpp"
#include "tpch/q13.hpp"
#include "tpch/q14.hpp"
#include "tpch/q15.hpp"
#include "tpch/q16.hpp"
#include "tpch/q17.hpp"
#include "tpch/q18.hpp"
#include "tpch/q19.hpp"
#include "tpch/q20.hpp"
#include "tpch/q21.hpp"
#include "tpch/q22.hpp"

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace bench {

/// Counts rows, and adds up what they have of integers.
template <class Row>
std::uint64_t sum_of_rows(const std::vector<Row>& rows) {
    std::uint64_t sum = rows.size();
    for (const Row& row : rows) {
        if constexpr (!covet::schema::storable<Row>)
            covet::meta::for_each_member(row, [&sum](auto, const auto& member) {
                if constexpr (std::integral<std::remove_cvref_t<decltype(member)>>)
                    sum = sum * 31 + static_cast<std::uint64_t>(member);
            });
    }
    return sum;
}

/// Calls `f(name, query, text by hand for SQLite)` for all of them. `fraction` is that of query 11: 0.0001 / scale.
template <class Function>
void each_tpch_query(covet::decimal<9, 4> fraction, Function f) {
    using namespace tpch;
    f("query 1", q01::query, q01::by_hand);
    f("query 2", q02::query, q02::by_hand);
    f("query 3", q03::query, q03::by_hand);
    f("query 4", q04::query, q04::by_hand);
    f("query 5", q05::query, q05::by_hand);
    f("query 6", q06::query, q06::by_hand);
    f("query 7", q07::query, q07::by_hand);
    f("query 8", q08::query, q08::by_hand);
    f("query 9", q09::query, q09::by_hand);
    f("query 10", q10::query, q10::by_hand);
    f("query 11", q11::query(fraction), q11::by_hand);
    f("query 12", q12::query, q12::by_hand);
    f("query 13", q13::query, q13::by_hand);
    f("query 14", q14::query, q14::by_hand);
    f("query 15", q15::query, q15::by_hand);
    f("query 16", q16::query, q16::by_hand);
    f("query 17", q17::query, q17::by_hand);
    f("query 18", q18::query, q18::by_hand);
    f("query 19", q19::query, q19::by_hand);
    f("query 20", q20::query, q20::by_hand);
    f("query 21", q21::query, q21::by_hand);
    f("query 22", q22::query, q22::by_hand);
}

}  // namespace bench
