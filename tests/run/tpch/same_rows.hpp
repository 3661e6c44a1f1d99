#pragma once

#include <tpch/generator.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// \file
/// Whether a query has the rows of the same query written by hand, on the same database.
namespace tpch {

/// All eight tables, small.
struct tiny_database : covet::database {
    static constexpr double scale = 0.005;

    tiny_database() : covet::database{"sqlite::memory:"} { tpch::load(*this, scale); }
};

/// Integers, decimals and texts are the same exactly, and nothing is NULL.
template <class T>
bool is_same(const T& value, const T& expected) {
    return value == expected;
}
template <class T>
bool is_same(const std::optional<T>& value, const std::optional<T>& expected) {
    return value && value == expected;
}
/// The last digits of real numbers depend on how they were added.
inline bool is_same(double value, double expected) { return value == doctest::Approx(expected).epsilon(1e-9); }
inline bool is_same(const std::optional<double>& value, const std::optional<double>& expected) {
    return value && expected && is_same(*value, *expected);
}

/// The columns that are not the same.
template <class Row>
std::string differences(const Row& row, const Row& expected) {
    std::string out;
    if constexpr (covet::schema::storable<Row>) {
        if (!is_same(row, expected)) out = "the only one";
    } else {
        covet::meta::for_each_member(row, [&](auto index, const auto& value) {
            if (!is_same(value, covet::meta::get<index.value>(expected)))
                out += std::string{covet::meta::member_names<Row>[index.value]} + ' ';
        });
    }
    return out;
}

/// The same rows in the same order, one at least.
template <class Query, class... Arguments>
void check_same_rows(tiny_database& db, const Query& query, const char* by_hand, const Arguments&... arguments) {
    INFO("by hand: ", std::string{by_hand});
    const auto rows = db.all(query);
    const std::remove_const_t<decltype(rows)> expected =
        db.query<typename decltype(expected)::value_type>(by_hand, arguments...);
    REQUIRE(rows.size() == expected.size());
    CHECK_FALSE(rows.empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO("row ", i);
        CHECK(differences(rows[i], expected[i]) == "");
    }
}

}  // namespace tpch
