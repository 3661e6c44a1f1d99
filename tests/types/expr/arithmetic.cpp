#include <covet/covet.hpp>

#include <concepts>
#include <cstdint>
#include <optional>

using namespace covet;
using namespace covet::expr;

namespace {

struct t {
    std::int8_t small{};
    std::uint32_t natural{};
    std::int64_t big{};
    std::optional<std::int32_t> maybe{};
    float f{};
    double x{};
    decimal<10, 2> price{};
    decimal<8, 2> fee{};
    decimal<10, 3> rate{};
    std::optional<decimal<10, 2>> discount{};
};

constexpr auto small = col<&t::small>;
constexpr auto big = col<&t::big>;
constexpr auto maybe = col<&t::maybe>;
constexpr auto x = col<&t::x>;
constexpr auto price = col<&t::price>;

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

static_assert(reads_as<std::int64_t>(small + 1));
static_assert(reads_as<std::int64_t>(small * small));
static_assert(reads_as<std::int64_t>(col<&t::natural> - big));
static_assert(reads_as<std::int64_t>(-small));
static_assert(reads_as<double>(small + 1.5));
static_assert(reads_as<double>(col<&t::f> + 1));
static_assert(reads_as<double>(x - small));
static_assert(reads_as<double>(-x));
static_assert(reads_as<float>(-col<&t::f>));
static_assert(reads_as<std::int64_t>(big + param));

static_assert(reads_as<std::optional<std::int64_t>>(maybe + 1));
static_assert(reads_as<std::optional<std::int64_t>>(1 - maybe));
static_assert(reads_as<std::optional<std::int64_t>>(-maybe));
static_assert(reads_as<std::optional<double>>(x * maybe));

// A divisor that is no value of the program may be zero, which is NULL.
static_assert(reads_as<std::int64_t>(big / 2));
static_assert(reads_as<std::int64_t>(big % 2));
static_assert(reads_as<double>(x / 2));
static_assert(reads_as<std::optional<std::int64_t>>(big / small));
static_assert(reads_as<std::optional<std::int64_t>>(10 % small));
static_assert(reads_as<std::optional<double>>(x / big));
static_assert(reads_as<std::optional<std::int64_t>>(big / param));
static_assert(reads_as<std::optional<std::int64_t>>(maybe / 2));

// Division of integers is an operation of its own.
static_assert(std::same_as<operation_of<decltype(big / 2)>, op::divide_integer>);
static_assert(std::same_as<operation_of<decltype(big / 2.0)>, op::divide>);
static_assert(std::same_as<operation_of<decltype(big % 2)>, op::modulo>);

// Sums and differences of decimals have the most digits after the point that an operand has, products those of both.
static_assert(reads_as<decimal<18, 2>>(price + col<&t::fee>));
static_assert(reads_as<decimal<18, 3>>(price + col<&t::rate>));
static_assert(reads_as<decimal<18, 3>>(col<&t::rate> - price));
static_assert(reads_as<decimal<18, 2>>(price + 1));
static_assert(reads_as<decimal<18, 2>>(small - price));
static_assert(reads_as<decimal<18, 2>>(price * 3));
static_assert(reads_as<decimal<18, 2>>(3 * price));
static_assert(reads_as<decimal<18, 2>>(price * big));
static_assert(reads_as<decimal<18, 5>>(price * col<&t::rate>));
static_assert(reads_as<decimal<18, 4>>(price * (1 - col<&t::fee>)));
static_assert(reads_as<decimal<18, 3>>(big * decimal<4, 3>{}));
static_assert(reads_as<decimal<18, 3>>(price - decimal<4, 3>{}));
static_assert(reads_as<decimal<18, 4>>(price * param));
static_assert(reads_as<std::optional<decimal<18, 2>>>(price - col<&t::discount>));
static_assert(reads_as<std::optional<decimal<18, 5>>>(col<&t::discount> * col<&t::rate>));
static_assert(reads_as<decimal<10, 2>>(-price));

// Their quotients are real numbers.
static_assert(reads_as<double>(price / 3));
static_assert(reads_as<double>(price / 1.5));
static_assert(reads_as<double>(big / decimal<4, 2>{1}));
static_assert(reads_as<std::optional<double>>(price / col<&t::rate>));
static_assert(reads_as<std::optional<double>>(price / big));
static_assert(reads_as<std::optional<double>>(price / param));
static_assert(reads_as<std::optional<double>>(x / price));

template <class L, class R>
constexpr bool calculable = !std::is_void_v<typename decltype(expr::detail::arithmetic_result<op::plus, L, R>())::type>;
static_assert(calculable<int, double>);
static_assert(calculable<decimal<10, 2>, decimal<8, 2>>);
static_assert(calculable<decimal<10, 2>, decimal<10, 3>>);
static_assert(!calculable<decimal<10, 2>, double>);
static_assert(!calculable<std::string, std::string>);
static_assert(!calculable<bool, int>);

static_assert(check::number<int>);
static_assert(check::number<std::optional<double>>);
static_assert(!check::number<bool>);
static_assert(!check::number<std::string>);

}  // namespace
