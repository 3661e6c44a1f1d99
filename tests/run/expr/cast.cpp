#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <source_location>
#include <string>

using namespace covet;
using shop::in_memory;
using support::caught;
using support::says;

namespace {

struct number {
    std::int64_t id{};
    std::int32_t whole{};
    double real{};
    bool truth{};
    decimal<10, 2> price{};
};

struct numbers : in_memory<number> {
    explicit numbers(const number& row) { insert(row); }
    template <class Expression>
    auto value(const Expression& e, std::source_location where = std::source_location::current()) {
        return one(from<number>.select(e), where);
    }
};

constexpr auto whole = col<&number::whole>;
constexpr auto real = col<&number::real>;
constexpr auto price = col<&number::price>;

}  // namespace

TEST_CASE("numbers are cast to other numbers") {
    numbers db{{.whole = -7, .real = -2.9, .truth = true, .price = *decimal<10, 2>::from_string("-3.99")}};
    CHECK(db.value(cast<double>(whole) / 2) == -3.5);
    CHECK(db.value(cast<double>(price)) == -3.99);
    CHECK(db.value(cast<double>(price + price)) == -7.98);
    CHECK(db.value(cast<std::int64_t>(real)) == -2);  // towards zero
    CHECK(db.value(cast<std::int64_t>(price)) == -3);
    CHECK(db.value(cast<std::int64_t>(price - 1)) == -4);
    CHECK(db.value(cast<std::int64_t>(col<&number::truth>)) == 1);
    CHECK(db.value(cast<decimal<18, 4>>(price) * 3).to_string() == "-11.9700");
    CHECK(db.value(cast<decimal<18, 1>>(whole)).to_string() == "-7.0");
    CHECK(db.value(cast<std::string>(whole)) == "-7");
    CHECK(db.value(cast<double>(cast<std::int64_t>(real * 10)) / 10) == -2.9);
}

TEST_CASE("a number too large for an integer is an error") {
    numbers db{{.real = 9.3e18}};
    CHECK(says(caught<error>([&] { db.value(cast<std::int64_t>(real)); }), "out of the range of an integer"));
    caught<error>([&] { db.value(cast<std::int64_t>(-real)); });
    db.run(update<number>.set(real = -9223372036854775808.0).unconditionally());
    CHECK(db.value(cast<std::int64_t>(real)) == std::numeric_limits<std::int64_t>::min());
}
