#include <covet/core/decimal.hpp>
#include <covet/core/error.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <unordered_set>

using covet::conversion_error;
using covet::decimal;
using money = decimal<18, 2>;

TEST_CASE("a decimal is written with all digits of its scale") {
    CHECK(money{}.to_string() == "0.00");
    CHECK(money::from_unscaled(5).to_string() == "0.05");
    CHECK(money::from_unscaled(-5).to_string() == "-0.05");
    CHECK(money::from_unscaled(-50).to_string() == "-0.50");
    CHECK(money::from_unscaled(1234).to_string() == "12.34");
    CHECK(money::from_unscaled(-100).to_string() == "-1.00");
    CHECK(decimal<18>{-7}.to_string() == "-7");
    CHECK(money::max().to_string() == "9999999999999999.99");
    CHECK(money::min().to_string() == "-9999999999999999.99");
    CHECK((decimal<18, 18>::min().to_string() == "-0.999999999999999999"));
    CHECK((decimal<18, 18>::from_unscaled(1).to_string() == "0.000000000000000001"));
    CHECK((decimal<1, 1>::max().to_string() == "0.9"));
}

TEST_CASE("the text of a decimal reads back as the same number") {
    for (const std::int64_t unscaled : {0L, 1L, -1L, 99L, -100L, 123456789L, 999'999'999'999'999'999L}) {
        const money value = money::from_unscaled(unscaled);
        CHECK(money::from_string(value.to_string()) == value);
    }
}

TEST_CASE("arithmetic that needs more digits than there are throws") {
    CHECK_THROWS_AS(money::max() + money::from_unscaled(1), conversion_error);
    CHECK_THROWS_AS(money::min() - money::from_unscaled(1), conversion_error);
    CHECK_THROWS_AS(money::max() * 2, conversion_error);
    CHECK_THROWS_AS(money::max() * std::numeric_limits<std::int64_t>::max(), conversion_error);
    CHECK_THROWS_AS(money{1} * std::numeric_limits<std::uint64_t>::max(), conversion_error);
    CHECK_THROWS_AS(money{10'000'000'000'000'000}, conversion_error);
    CHECK_THROWS_AS(money{std::numeric_limits<std::int64_t>::min()}, conversion_error);
    CHECK_THROWS_AS(money{std::numeric_limits<std::uint64_t>::max()}, conversion_error);
    CHECK_THROWS_AS(money::from_unscaled(1'000'000'000'000'000'000), conversion_error);
    CHECK_THROWS_WITH((decimal<3, 1>{100}), "covet: this number has more digits than a decimal<3, 1> keeps");

    money balance = money::max();
    CHECK_THROWS_AS(balance += 1, conversion_error);
    CHECK(balance == money::max());
    balance -= money::max();
    CHECK(balance == 0);
}

TEST_CASE("a tenth added ten times is one") {
    money sum;
    for (int i = 0; i < 10; ++i) sum += money::from_unscaled(10);
    CHECK(sum == 1);
}

TEST_CASE("equal decimals have equal hashes") {
    const std::unordered_set<money> set{money{1}, money::from_unscaled(100), money::from_unscaled(101)};
    CHECK(set.size() == 2);
}
