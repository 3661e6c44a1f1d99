#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

using namespace covet;

namespace {

struct sample {
    std::int64_t id{};
    std::int32_t kind{};
    std::optional<double> x{};
    decimal<10, 2> price{};
    bool good{};
};

struct with_samples : shop::in_memory<sample> {
    with_samples() {
        const auto cents = [](std::int64_t n) { return decimal<10, 2>::from_unscaled(n); };
        insert(std::vector<sample>{{.kind = 1, .x = 2.0, .price = cents(150), .good = true},
                                   {.kind = 1, .x = 4.0, .price = cents(250), .good = true},
                                   {.kind = 1, .x = 4.0, .price = cents(250), .good = false},
                                   {.kind = 2, .x = std::nullopt, .price = cents(400), .good = false},
                                   {.kind = 2, .x = 9.0, .price = cents(100), .good = false},
                                   {.kind = 3, .x = std::nullopt, .price = cents(100), .good = true}});
    }
};

constexpr auto kind = col<&sample::kind>;
constexpr auto x = col<&sample::x>;
constexpr auto no_samples = from<sample>.where(col<&sample::id> < 0);

}  // namespace

TEST_CASE("aggregates of distinct values") {
    with_samples db;
    CHECK(db.one(from<sample>.select(count(x), count(x).distinct())) == std::tuple{4, 3});
    CHECK(db.one(from<sample>.select(sum(kind).distinct(), avg(x).distinct())) == std::tuple{6, 5.0});
    CHECK(db.one(from<sample>.select(min(x).distinct(), max(x).distinct())) == std::tuple{2.0, 9.0});
    CHECK(db.one(no_samples.select(count(x).distinct())) == 0);
    CHECK(db.one(no_samples.select(sum(x).distinct())) == std::nullopt);
}

TEST_CASE("aggregates of some of the rows") {
    with_samples db;
    CHECK(db.one(from<sample>.select(count().filter(kind == 2), count())) == std::tuple{2, 6});
    CHECK(db.one(from<sample>.select(count(x).filter(kind == 2))) == 1);
    CHECK(db.one(from<sample>.select(sum(x).filter(kind == 1), sum(x).filter(kind == 3))) ==
          std::tuple{std::optional{10.0}, std::optional<double>{}});
    CHECK(db.one(from<sample>.select(count(x).distinct().filter(kind == 1))) == 2);
    // A predicate that is NULL is not true.
    CHECK(db.one(from<sample>.select(count().filter(x > 0.0))) == 4);
    CHECK(db.all(from<sample>.group_by(kind).select(kind, count().filter(col<&sample::good>)).order_by(kind)) ==
          std::vector<std::tuple<std::int32_t, std::int64_t>>{{1, 2}, {2, 0}, {3, 1}});
    CHECK(db.all(from<sample>.group_by(kind).having(count().filter(col<&sample::good>) > 1).select(kind)) == std::vector{1});
}

TEST_CASE("values in an aggregate and its filter come to their places") {
    with_samples db;
    CHECK(db.one(from<sample>.select(sum(kind * 10).filter(kind == 2), count().filter(kind == 3))) == std::tuple{40, 1});
    constexpr auto asked = from<sample>.select(sum(kind * param).filter(kind == param)).where(col<&sample::id> > param);
    CHECK(db.one(asked, 2, 10, 0) == 40);
    CHECK(db.one(asked, 2, 10, 4) == 20);
}

TEST_CASE("whether all or any") {
    with_samples db;
    const auto rows = from<sample>.group_by(kind).order_by(kind);
    using row = std::tuple<std::optional<bool>, std::optional<bool>>;
    CHECK(db.all(rows.select(bool_and(col<&sample::good>), bool_or(col<&sample::good>))) ==
          std::vector<std::tuple<bool, bool>>{{false, true}, {false, false}, {true, true}});
    CHECK(db.all(rows.select(bool_and(x > 3.0), bool_or(x > 3.0))) ==
          std::vector<row>{{false, true}, {true, true}, {std::nullopt, std::nullopt}});
    CHECK(db.one(no_samples.select(bool_and(x > 3.0))) == std::nullopt);
}

TEST_CASE("variance and standard deviation") {
    with_samples db;
    const auto ones = from<sample>.where(kind == 1);
    CHECK(*db.one(ones.select(variance(x))) == doctest::Approx(4.0 / 3));
    CHECK(*db.one(ones.select(stddev(x))) == doctest::Approx(std::sqrt(4.0 / 3)));
    CHECK(*db.one(ones.select(variance_population(x))) == doctest::Approx(8.0 / 9));
    CHECK(*db.one(ones.select(stddev_population(x))) == doctest::Approx(std::sqrt(8.0 / 9)));
    CHECK(*db.one(ones.select(variance(col<&sample::price>))) == doctest::Approx(1.0 / 3));
    CHECK(*db.one(ones.select(stddev(col<&sample::price>))) == doctest::Approx(std::sqrt(1.0 / 3)));
    CHECK(*db.one(from<sample>.select(variance(kind).filter(kind < 3))) == doctest::Approx(0.3));

    // One value is no sample, but a population; NULL is no value.
    const auto twos = from<sample>.where(kind == 2);
    CHECK(db.one(twos.select(variance(x), stddev(x))) == std::tuple{std::nullopt, std::nullopt});
    CHECK(db.one(twos.select(variance_population(x))) == 0.0);
    CHECK(db.one(from<sample>.where(kind == 3).select(stddev_population(x))) == std::nullopt);
    CHECK(db.one(no_samples.select(variance(kind))) == std::nullopt);
}

TEST_CASE("a variance far from zero keeps its digits") {
    with_samples db;
    CHECK(*db.one(from<sample>.where(kind == 1).select(variance(x + 1e9))) == doctest::Approx(4.0 / 3));
}
