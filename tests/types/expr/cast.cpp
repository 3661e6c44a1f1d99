#include <covet/covet.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using namespace covet::expr;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int32_t> n{};
    std::uint64_t natural{};
    double x{};
    bool b{};
    std::string s{};
    decimal<10, 2> price{};
    std::chrono::sys_days due{};
    std::chrono::sys_time<std::chrono::microseconds> at{};
};

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

template <auto Member, class To>
constexpr bool casts = check::castable<To, decltype(col<Member>)>;

static_assert(reads_as<double>(cast<double>(col<&t::a>)));
static_assert(reads_as<std::optional<double>>(cast<double>(col<&t::n>)));
static_assert(reads_as<decimal<12, 4>>(cast<decimal<12, 4>>(col<&t::price>)));

static_assert(casts<&t::natural, double>);
static_assert(casts<&t::price, double>);
static_assert(!casts<&t::b, double>);
static_assert(!casts<&t::s, double>);

static_assert(casts<&t::x, std::int64_t>);
static_assert(casts<&t::b, std::int64_t>);
static_assert(casts<&t::price, std::int64_t>);
static_assert(!casts<&t::natural, std::int64_t>);
static_assert(!casts<&t::s, std::int64_t>);
static_assert(!casts<&t::x, std::int32_t>);

static_assert(casts<&t::a, decimal<18, 3>>);
static_assert(casts<&t::a, decimal<18, 0>>);
static_assert(casts<&t::price, decimal<18, 2>>);
static_assert(!casts<&t::price, decimal<18, 1>>);
static_assert(!casts<&t::x, decimal<18, 2>>);

static_assert(casts<&t::a, std::string>);
static_assert(!casts<&t::x, std::string>);
static_assert(!casts<&t::b, std::string>);
static_assert(!casts<&t::due, std::string>);
static_assert(casts<&t::s, std::string>);

static_assert(reads_as<std::int64_t>(year_of(col<&t::due>)));
static_assert(reads_as<std::int64_t>(epoch_of(col<&t::at>)));
static_assert(check::calendar_day<decltype(col<&t::due>)>);
static_assert(!check::moment<decltype(col<&t::due>)>);
static_assert(check::moment<decltype(col<&t::at>)>);
static_assert(!check::calendar_day<decltype(col<&t::a>)>);

}  // namespace
