#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;

namespace {

struct day {
    std::int64_t id{};
    std::string city{};
    std::int32_t date{};
    std::optional<double> rain{};
    double sun{};
};

struct with_days : shop::in_memory<day> {
    with_days() {
        insert(std::vector<day>{{.city = "Oslo", .date = 1, .rain = 2.0, .sun = 1.0},
                                {.city = "Oslo", .date = 2, .rain = std::nullopt, .sun = 4.0},
                                {.city = "Oslo", .date = 4, .rain = 6.0, .sun = 4.0},
                                {.city = "Rome", .date = 1, .rain = 0.0, .sun = 9.0},
                                {.city = "Rome", .date = 3, .rain = 1.0, .sun = 7.0}});
    }
};

constexpr auto city = col<&day::city>;
constexpr auto date = col<&day::date>;
constexpr auto rain = col<&day::rain>;
constexpr auto sun = col<&day::sun>;
constexpr auto by_city = partition_by(city).order_by(date);
constexpr auto days = from<day>.order_by(col<&day::id>);

using numbers = std::vector<std::int64_t>;
using reals = std::vector<double>;
using maybes = std::vector<std::optional<double>>;
constexpr auto null = std::optional<double>{};

}  // namespace

TEST_CASE("numbers and ranks") {
    with_days db;
    CHECK(db.all(days.select(row_number().over(by_city))) == numbers{1, 2, 3, 1, 2});
    CHECK(db.all(days.select(rank().over(order_by(sun)))) == numbers{1, 2, 2, 5, 4});
    CHECK(db.all(days.select(dense_rank().over(order_by(desc(sun))))) == numbers{4, 3, 3, 1, 2});
    CHECK(db.all(days.select(percent_rank().over(order_by(sun)))) == reals{0.0, 0.25, 0.25, 1.0, 0.75});
    CHECK(db.all(days.select(cume_dist().over(order_by(sun)))) == reals{0.2, 0.6, 0.6, 1.0, 0.8});
    CHECK(db.all(days.select(ntile<2>().over(order_by(col<&day::id>)))) == numbers{1, 1, 1, 2, 2});
    // NULL comes first
    CHECK(db.all(days.select(rank().over(order_by(rain)))) == numbers{4, 1, 5, 2, 3});
    CHECK(db.all(days.select(rank().over(order_by(desc(rain))))) == numbers{2, 5, 1, 4, 3});
}

TEST_CASE("values of other rows") {
    with_days db;
    CHECK(db.all(days.select(lag(sun).over(by_city))) == maybes{null, 1.0, 4.0, null, 9.0});
    CHECK(db.all(days.select(lag<2>(sun).over(by_city))) == maybes{null, null, 1.0, null, null});
    CHECK(db.all(days.select(lead(rain).over(by_city))) == maybes{null, 6.0, null, 1.0, null});
    CHECK(db.all(days.select(coalesce(lag(sun).over(by_city), 0.0))) == reals{0.0, 1.0, 4.0, 0.0, 9.0});
    CHECK(db.all(days.select(lag<1>(sun, -1.0).over(by_city)).only<sqlite>()) == reals{-1.0, 1.0, 4.0, -1.0, 9.0});
    CHECK(db.all(days.select(first_value(sun).over(by_city))) == reals{1.0, 1.0, 1.0, 9.0, 9.0});
    CHECK(db.all(days.select(last_value(sun).over(by_city))) == reals{1.0, 4.0, 4.0, 9.0, 7.0});
    CHECK(db.all(days.select(last_value(sun).over(by_city.rows(unbounded_preceding, unbounded_following)))) ==
          reals{4.0, 4.0, 4.0, 7.0, 7.0});
    CHECK(db.all(days.select(nth_value<2>(sun).over(by_city))) == maybes{null, 4.0, 4.0, null, 7.0});
    CHECK(db.all(days.select(first_value(sun).over(by_city.rows(following<1>, following<2>)))) ==
          maybes{4.0, 4.0, null, 7.0, null});
}

TEST_CASE("aggregates over windows") {
    with_days db;
    CHECK(db.all(days.select(sum(sun).over())) == reals{25.0, 25.0, 25.0, 25.0, 25.0});
    CHECK(db.all(days.select(sum(sun).over(partition_by(city)))) == reals{9.0, 9.0, 9.0, 16.0, 16.0});
    CHECK(db.all(days.select(sum(sun).over(by_city))) == reals{1.0, 5.0, 9.0, 9.0, 16.0});
    CHECK(db.all(days.select(sun / sum(sun).over(partition_by(city)))).at(1) == doctest::Approx(4.0 / 9));
    CHECK(db.all(days.select(count(rain).over(partition_by(city)), count().over(partition_by(city)))).at(0) == std::tuple{2, 3});
    CHECK(db.all(days.select(sum(rain).over(by_city.rows(current_row, current_row)))) == maybes{2.0, null, 6.0, 0.0, 1.0});
    CHECK(db.all(days.select(count().filter(sun > 3.0).over(partition_by(city)))) == numbers{2, 2, 2, 2, 2});
    CHECK(db.all(days.select(sum(sun).filter(date > 3).over(partition_by(city)))) == maybes{4.0, 4.0, 4.0, null, null});
    CHECK(db.all(days.select(bool_or(sun > 8.0).over(partition_by(city)))) == std::vector<bool>{false, false, false, true, true});
}

TEST_CASE("frames") {
    with_days db;
    CHECK(db.all(days.select(sum(sun).over(by_city.rows(preceding<1>, current_row)))) == reals{1.0, 5.0, 8.0, 9.0, 16.0});
    CHECK(db.all(days.select(sum(sun).over(by_city.range(preceding<1>, current_row)))) == reals{1.0, 5.0, 4.0, 9.0, 7.0});
    CHECK(db.all(days.select(sum(sun).over(by_city.rows(preceding<2>, preceding<1>)))) == maybes{null, 1.0, 5.0, null, 9.0});
    CHECK(db.all(days.select(count().over(by_city.rows(preceding<2>, preceding<1>)))) == numbers{0, 1, 2, 0, 1});
    CHECK(db.all(days.select(count().over(order_by(sun).groups(preceding<1>, current_row))).only<sqlite>()) ==
          numbers{1, 3, 3, 2, 3});
    // Without a frame, rows that are equal in order are summed up together.
    CHECK(db.all(days.select(sum(sun).over(order_by(sun)))) == reals{1.0, 9.0, 9.0, 25.0, 16.0});
}

TEST_CASE("windows of groups") {
    with_days db;
    const auto cities = from<day>.group_by(city).order_by(city);
    using row = std::tuple<std::string, double, std::optional<double>, std::int64_t>;
    CHECK(db.all(cities.select(city, sum(sun), sum(sum(sun)).over(), rank().over(order_by(desc(sum(sun)))))) ==
          std::vector<row>{{"Oslo", 9.0, 25.0, 2}, {"Rome", 16.0, 25.0, 1}});
    CHECK(db.all(cities.having(count() > 2).select(count().over())) == numbers{1});
}

TEST_CASE("windows are counted as rows, and their values bound in their places") {
    with_days db;
    CHECK(db.count(days.select(row_number().over())) == 5);
    CHECK(db.exists(days.select(sum(sun).over())));
    CHECK(db.count(from<day>.where(sun > 100.0).select(sum(sun).over())) == 0);
    constexpr auto asked = from<day>.where(date > param)
                               .select(sum(sun * param).filter(sun > param).over(partition_by(date + param)))
                               .order_by(date);
    CHECK(db.all(asked, 4.0, 10.0, 0, 1) == maybes{null, 70.0, null});
    CHECK(db.all(days.where(date < 3).select(sum(sun * 10.0).filter(sun > 3.0).over(partition_by(date + 1)))) ==
          maybes{90.0, 40.0, 90.0});
    CHECK(db.all(from<day>.select(city, date).order_by(row_number().over(order_by(desc(sun), date)))).at(1) ==
          std::tuple{"Rome", 3});
}

TEST_CASE("named windows") {
    with_days db;
    const auto both = days.window<"city">(by_city).window<"near">(by_city.rows(preceding<1>, following<1>));
    CHECK(db.all(both.select(row_number().over(window<"city">))) == numbers{1, 2, 3, 1, 2});
    CHECK(db.all(both.select(sum(sun).over(window<"near">))) == maybes{5.0, 9.0, 8.0, 16.0, 16.0});
    CHECK(db.all(days.window<"later">(partition_by(date + 1)).where(date < 3)
                     .select(count().over(window<"later">), date * 10)) ==
          std::vector<std::tuple<std::int64_t, std::int64_t>>{{2, 10}, {1, 20}, {2, 10}});
}
