#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <source_location>

using namespace covet;
using shop::in_memory;
using support::caught;

namespace {

struct number {
    std::int64_t id{};
    std::int64_t whole{};
    double real{};
    std::optional<double> maybe{};
    decimal<10, 3> price{};
};

constexpr auto whole = col<&number::whole>;
constexpr auto real = col<&number::real>;
constexpr auto maybe = col<&number::maybe>;
constexpr auto price = col<&number::price>;

struct numbers : in_memory<number> {
    explicit numbers(const number& row) { insert(row); }
    template <class Expression>
    auto value(const Expression& e, std::source_location where = std::source_location::current()) {
        return one(from<number>.select(e), where);
    }
    double rounded(double x, int digits) {
        run(covet::update<number>.set(real = x).unconditionally());
        return value(round(real, digits));
    }
    std::string rounded(const char* x, int digits) {
        run(covet::update<number>.set(price = *decimal<10, 3>::from_string(x)).unconditionally());
        return value(round(price, digits)).to_string();
    }
};

}  // namespace

TEST_CASE("numbers are rounded half away from zero, as they are written") {
    numbers db{{}};
    CHECK(db.rounded(2.5, 0) == 3.0);
    CHECK(db.rounded(-2.5, 0) == -3.0);
    CHECK(db.rounded(0.49999999999999994, 0) == 0.0);
    CHECK(db.rounded(2.675, 2) == 2.68);
    CHECK(db.rounded(-1.005, 2) == -1.01);
    CHECK(db.rounded(9.995, 2) == 10.0);
    CHECK(db.rounded(99.5, 0) == 100.0);
    CHECK(db.rounded(0.1, 5) == 0.1);
    CHECK(db.rounded(1e30, 2) == 1e30);
    CHECK(db.rounded(4503599627370497.5, 0) == 4503599627370498.0);
    CHECK(db.rounded("2.445", 2) == "2.450");
    CHECK(db.rounded("-2.445", 2) == "-2.450");
    CHECK(db.rounded("2.444", 2) == "2.440");
    CHECK(db.rounded("-2.500", 0) == "-3.000");
    CHECK(db.rounded("2.444", 5) == "2.444");
    CHECK(db.value(round(maybe)) == std::nullopt);
    CHECK_THROWS_AS(static_cast<void>(round(real, -1)), misuse);
}

TEST_CASE("whole numbers, roots and powers") {
    numbers db{{.whole = -7, .real = -2.5, .price = *decimal<10, 3>::from_string("-2.001")}};
    CHECK(db.value(abs(whole)) == 7);
    CHECK(db.value(abs(real)) == 2.5);
    CHECK(db.value(abs(price)).to_string() == "2.001");
    CHECK(db.value(floor(real)) == -3.0);
    CHECK(db.value(ceil(real)) == -2.0);
    CHECK(db.value(floor(price)).to_string() == "-3");
    CHECK(db.value(ceil(price)).to_string() == "-2");
    CHECK(db.value(ceil(-price)).to_string() == "3");
    CHECK(db.value(power(real, 2)) == 6.25);
    CHECK(db.value(power(2, whole)) == 1.0 / 128);
    CHECK(db.value(power(price, 1)) == -2.001);
    CHECK(db.value(sqrt(abs(whole))) == std::sqrt(7.0));
    CHECK(db.value(sqrt(real)) == std::nullopt);
    CHECK(db.value(sqrt(maybe)) == std::nullopt);
    caught<error>([&] { db.value(power(real, 0.5)); });
    caught<error>([&] { db.value(power(real - real, -1)); });
    db.run(update<number>.set(whole = std::numeric_limits<std::int64_t>::min()).unconditionally());
    caught<error>([&] { db.value(abs(whole)); });
    CHECK(round(2.5) == 3.0);  // that of C++
}

TEST_CASE("greatest and least") {
    numbers db{{.whole = 3, .real = 2.5, .price = 3}};
    CHECK(db.value(greatest(whole, 2, 5)) == 5);
    CHECK(db.value(least(whole, real)) == 2.5);
    CHECK(db.value(least(whole, real) / 2) == 1.25);
    CHECK(db.value(greatest(0, whole)) == 3);
    CHECK(db.value(greatest(whole, maybe)) == std::nullopt);
    CHECK(db.value(greatest(price, whole + 1)).to_string() == "4.000");
    CHECK(db.one(from<number>.select(least(whole, param)), 1) == 1);
}
