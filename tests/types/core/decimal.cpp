#include <covet/core/decimal.hpp>

#include <concepts>
#include <limits>

namespace {

using covet::decimal;
using money = decimal<18, 2>;
using percent = decimal<3, 1>;

static_assert(std::regular<money>);
static_assert(std::totally_ordered<money>);
static_assert(sizeof(money) == 8);

static_assert(money{}.unscaled() == 0);
static_assert(money{12}.unscaled() == 1200);
static_assert(money{-12}.unscaled() == -1200);
static_assert(money{std::uint8_t{200}}.unscaled() == 20'000);
static_assert(decimal<18>{std::int64_t{999'999'999'999'999'999}} == decimal<18>::max());
static_assert(!std::constructible_from<money, double>);
static_assert(!std::constructible_from<money, bool>);

// Sizes do not mix by themselves.
static_assert(!std::convertible_to<percent, money>);

constexpr std::int64_t read(std::string_view text) {
    const auto value = money::from_string(text);
    return value ? value->unscaled() : std::numeric_limits<std::int64_t>::min();
}
constexpr std::int64_t refused = std::numeric_limits<std::int64_t>::min();

static_assert(read("12.34") == 1234);
static_assert(read("-12.34") == -1234);
static_assert(read("+0.05") == 5);
static_assert(read("12") == 1200);
static_assert(read("12.3") == 1230);
static_assert(read(".5") == 50);
static_assert(read("5.") == 500);
static_assert(read("0012.3400") == 1234);
static_assert(read("-0") == 0);
static_assert(read("9999999999999999.99") == 999'999'999'999'999'999);
static_assert(read("-9999999999999999.99") == -999'999'999'999'999'999);

static_assert(read("12.345") == refused);  // nothing is rounded
static_assert(read("0.001") == refused);
static_assert(read("10000000000000000") == refused);
static_assert(read("99999999999999999999999999999999") == refused);
static_assert(read("") == refused);
static_assert(read("-") == refused);
static_assert(read(".") == refused);
static_assert(read("1.2.3") == refused);
static_assert(read("--1") == refused);
static_assert(read("1e3") == refused);
static_assert(read(" 1") == refused);
static_assert(read("1,5") == refused);

static_assert(percent::from_string("99.9") == percent::max());
static_assert(!percent::from_string("100.0"));
static_assert(decimal<1>::from_string("9") == decimal<1>::max());
static_assert(!decimal<1>::from_string("10"));
static_assert(decimal<18, 18>::from_string("-0.999999999999999999") == (decimal<18, 18>::min()));
static_assert(!decimal<18, 18>::from_string("1"));

static_assert(money::from_unscaled(1234) == money::from_string("12.34"));
static_assert(money::fits(999'999'999'999'999'999) && !money::fits(1'000'000'000'000'000'000));
static_assert(!money::fits(std::numeric_limits<std::int64_t>::min()));

constexpr money price = money::from_unscaled(1234);
static_assert((price + 1).unscaled() == 1334);
static_assert((1 - price).unscaled() == -1134);
static_assert((-price).unscaled() == -1234);
static_assert((price * 3).unscaled() == 3702 && (std::uint64_t{3} * price).unscaled() == 3702);
static_assert(-money::max() == money::min());
static_assert(price > 12 && price < 13 && price != 12);
static_assert(static_cast<double>(price) == 12.34);

template <class A, class B>
concept multiplies = requires(A a, B b) { a * b; };
static_assert(multiplies<money, int>);
static_assert(!multiplies<money, double>);
static_assert(!multiplies<money, bool>);
static_assert(!multiplies<money, money>);

}  // namespace
