#include "support/caught.hpp"
#include "support/shop.hpp"

#include <covet/core/decimal.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <source_location>
#include <vector>

using namespace covet;
using support::caught;
using support::says;

namespace {

struct numbers {
    std::int64_t id{};
    std::int64_t big{};
    std::int32_t small{};
    std::int32_t divisor{};
    double real{};
    std::optional<std::int32_t> maybe{};
    decimal<18, 2> price{};
    decimal<10, 4> rate{};
};

constexpr auto big = col<&numbers::big>;
constexpr auto small = col<&numbers::small>;
constexpr auto divisor = col<&numbers::divisor>;
constexpr auto real = col<&numbers::real>;
constexpr auto maybe = col<&numbers::maybe>;
constexpr auto price = col<&numbers::price>;
constexpr auto rate = col<&numbers::rate>;

struct one_row : database {
    explicit one_row(const numbers& row) : database{"sqlite::memory:"} {
        create_tables<numbers>();
        insert(row);
    }
    template <class Expression>
    auto value(const Expression& e, std::source_location where = std::source_location::current()) {
        return one(from<numbers>.select(e), where);
    }
};

}  // namespace

TEST_CASE("integers give integers") {
    one_row db{{.big = 1'000'000'007, .small = -7, .divisor = 2}};
    static_assert(std::same_as<decltype(db.value(small + 1)), std::int64_t>);
    CHECK(db.value(small + 1) == -6);
    CHECK(db.value(1 - small) == 8);
    CHECK(db.value(big * 1000) == 1'000'000'007'000);
    CHECK(db.value(small / 2) == -3);  // towards zero
    CHECK(db.value(small % 3) == -1);
    CHECK(db.value(7 / divisor) == 3);
    CHECK(db.value(-small) == 7);
    CHECK(db.value(-(-small)) == -7);
    CHECK(db.value(small - (small - 1)) == 1);
    CHECK(db.value(2 * (small + 1) * 3) == -36);
    CHECK(db.value(small - -5) == -2);
    CHECK(db.value(big / (divisor * 3)) == 166'666'667);
    CHECK(db.value(100 / (10 / divisor)) == 20);
}

TEST_CASE("a real operand gives reals") {
    one_row db{{.small = 7, .divisor = 2, .real = 0.1}};
    static_assert(std::same_as<decltype(db.value(small / 2.0)), double>);
    CHECK(db.value(small / 2.0) == 3.5);
    CHECK(db.value(real + 0.2) == 0.1 + 0.2);
    CHECK(db.value(real * 3) == 0.1 * 3);
    CHECK(db.value(1.0 / small) == 1.0 / 7);
    CHECK(db.value(-real) == -0.1);
    CHECK(db.value(small + 0.5F) == 7.5);
}

TEST_CASE("dividing by a column that is zero gives NULL") {
    one_row db{{.small = 7, .divisor = 0, .real = 0.0}};
    static_assert(std::same_as<decltype(db.value(small / divisor)), std::optional<std::int64_t>>);
    static_assert(std::same_as<decltype(db.value(1.0 / real)), std::optional<double>>);
    CHECK(db.value(small / divisor) == std::nullopt);
    CHECK(db.value(small % divisor) == std::nullopt);
    CHECK(db.value(1.0 / real) == std::nullopt);
    CHECK(db.value(coalesce(small / divisor, -1)) == -1);
    CHECK(db.count(from<numbers>.where(small / divisor > 0 or small / divisor <= 0)) == 0);
    constexpr auto by_param = from<numbers>.select(small / param);
    CHECK(db.one(by_param, 2) == 3);
    CHECK(db.one(by_param, 0) == std::nullopt);
}

TEST_CASE("dividing by a zero of the program's is its mistake") {
    one_row db{{.small = 7}};
    CHECK_THROWS_AS(static_cast<void>(small / 0), misuse);
    CHECK_THROWS_AS(static_cast<void>(small % 0), misuse);
    CHECK_THROWS_AS(static_cast<void>(real / 0.0), misuse);
    CHECK_THROWS_AS(static_cast<void>(real / -0.0), misuse);
    int zero = 0;
    CHECK_THROWS_AS(static_cast<void>(from<numbers>.where(small / zero == 1)), misuse);
    CHECK_THROWS_AS(static_cast<void>(small / std::optional<int>{0}), misuse);
    CHECK(db.value(0 / small) == 0);
}

TEST_CASE("NULL makes NULL") {
    one_row db{{.small = 7}};
    static_assert(std::same_as<decltype(db.value(maybe + 1)), std::optional<std::int64_t>>);
    CHECK(db.value(maybe + 1) == std::nullopt);
    CHECK(db.value(small * maybe) == std::nullopt);
    CHECK(db.value(-maybe) == std::nullopt);
    CHECK(db.value(small + std::optional<int>{}) == std::nullopt);
    CHECK(db.value(small + std::optional{3}) == 10);
}

TEST_CASE("an integer that overflows is told, not wrapped") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    one_row db{{.big = most, .small = 1, .divisor = -1}};
    CHECK(says(caught<conversion_error>([&] { db.value(big + 1); }), "std::int64_t"));
    caught<conversion_error>([&] { db.value(big * 2); });
    caught<conversion_error>([&] { db.value(-2 - big); });
    CHECK(db.value(big - 1) == most - 1);
    CHECK(db.value(-big) == -most);
    CHECK(db.count(from<numbers>.where(big + 1 > 0)) == 1);  // compared as the number that it is
    db.run(update<numbers>.set(big = std::numeric_limits<std::int64_t>::min()).unconditionally());
    caught<conversion_error>([&] { db.value(big / divisor); });
    caught<conversion_error>([&] { db.value(-big); });
    CHECK(db.value(big % divisor) == 0);
}

TEST_CASE("decimals stay exact") {
    using money = decimal<18, 2>;
    one_row db{{.small = 3, .price = *money::from_string("0.10")}};
    static_assert(std::same_as<decltype(db.value(price * 3)), money>);
    CHECK(db.value(price * 3) == *money::from_string("0.30"));
    CHECK(db.value(price * small) == *money::from_string("0.30"));
    CHECK(db.value(price + price - *money::from_string("0.05")) == *money::from_string("0.15"));
    CHECK(db.value(price + 1) == *money::from_string("1.10"));
    CHECK(db.value(-price) == *money::from_string("-0.10"));
    CHECK(db.value(sum(price)) == *money::from_string("0.10"));
    CHECK(db.value(avg(price)) == doctest::Approx(0.1));
    CHECK(db.count(from<numbers>.where(price * 10 == 1)) == 1);
    CHECK(db.count(from<numbers>.where(price < *money::from_string("0.11"))) == 1);
    db.run(update<numbers>.set(price = money::max()).unconditionally());
    caught<conversion_error>([&] { db.value(price + price); });
}

TEST_CASE("decimals of unlike digits calculate exactly") {
    using money = decimal<18, 2>;
    using factor = decimal<10, 4>;
    one_row db{{.small = 3, .divisor = 2, .real = 0.5, .price = *money::from_string("10.10"), .rate = *factor::from_string("0.0625")}};
    CHECK(db.value(price * rate).to_string() == "0.631250");
    CHECK(db.value(price * (1 - rate) * (1 + rate)).to_string() == "10.0605468750");
    CHECK(db.value(price + rate).to_string() == "10.1625");
    CHECK(db.value(rate - price).to_string() == "-10.0375");
    CHECK(db.value(small + price).to_string() == "13.10");
    CHECK(db.value(rate - small).to_string() == "-2.9375");
    CHECK(db.value(price - *decimal<3, 1>::from_string("0.1")).to_string() == "10.00");
    CHECK(db.value(small * *decimal<3, 1>::from_string("0.1")).to_string() == "0.3");
    CHECK(db.value(price + 100).to_string() == "110.10");
    CHECK(db.one(from<numbers>.select(price * param), *money::from_string("0.50")).to_string() == "5.0500");
    CHECK(db.value(sum(price * rate)).value().to_string() == "0.631250");
    CHECK(db.value(avg(price * rate)) == doctest::Approx(0.63125));
}

TEST_CASE("quotients of decimals are real numbers") {
    using money = decimal<18, 2>;
    using factor = decimal<10, 4>;
    one_row db{{.small = 4, .real = 0.5, .price = *money::from_string("10.10"), .rate = *factor::from_string("0.5")}};
    CHECK(db.value(price / 4) == 10.1 / 4);
    CHECK(db.value(price / small) == 10.1 / 4);
    CHECK(db.value(price / rate) == 20.2);
    CHECK(db.value(small / rate) == 8.0);
    CHECK(db.value(price / real) == 20.2);
    CHECK(db.value(real / rate) == 1.0);
    CHECK(db.value(price / *factor::from_string("0.25")) == 40.4);
    CHECK(db.value(price / (rate - rate)) == std::nullopt);
    CHECK_THROWS_AS(static_cast<void>(price / money{}), misuse);
    CHECK(db.one(from<numbers>.select(price / param), 2.5) == 4.04);
}

TEST_CASE("decimals compare with other numbers as the numbers that they are") {
    using money = decimal<18, 2>;
    using factor = decimal<10, 4>;
    one_row db{{.small = 10, .real = 10.1, .price = *money::from_string("10.10"), .rate = *factor::from_string("10.1")}};
    const auto holds = [&](const auto& predicate) { return db.count(from<numbers>.where(predicate)) == 1; };
    CHECK(holds(price == rate));
    CHECK(!holds(price < rate));
    CHECK(holds(rate.same_as(price)));
    CHECK(holds(price > small));
    CHECK(holds(small < rate));
    CHECK(holds(price == real));
    CHECK(holds(price == 10.1));
    CHECK(holds(10.09 < price));
    CHECK(holds(price > 10));
    CHECK(holds(small < *factor::from_string("10.0001")));
    CHECK(holds(price != *factor::from_string("10.1001")));
}
