#include <covet/covet.hpp>

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
    double x{};
    float f{};
    std::string s{};
    std::optional<std::string> o{};
    decimal<10, 2> price{};
    bool b{};
};

constexpr auto a = col<&t::a>;
constexpr auto n = col<&t::n>;
constexpr auto x = col<&t::x>;
constexpr auto s = col<&t::s>;
constexpr auto o = col<&t::o>;
constexpr auto price = col<&t::price>;

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

static_assert(reads_as<std::string>(concat(s, "a")));
static_assert(reads_as<std::optional<std::string>>(concat(s, o)));
static_assert(reads_as<std::string>(lower(s)));
static_assert(reads_as<std::optional<std::int64_t>>(length(o)));
static_assert(reads_as<std::optional<std::string>>(replace(s, "a", o)));
static_assert(reads_as<std::string>(lpad(s, 3)));
static_assert(reads_as<bool>(s.starts_with(param)));
static_assert(reads_as<std::optional<bool>>(s.contains(o)));
static_assert(reads_as<bool>(s.ilike("a%")));

static_assert(reads_as<std::int64_t>(abs(a)));
static_assert(reads_as<std::optional<std::int64_t>>(abs(n)));
static_assert(reads_as<decimal<10, 2>>(abs(price)));
static_assert(reads_as<double>(round(x)));
static_assert(reads_as<double>(round(col<&t::f>, 2)));
static_assert(reads_as<decimal<10, 2>>(round(price, 1)));
static_assert(reads_as<decimal<18, 0>>(floor(price)));
static_assert(reads_as<double>(ceil(x)));
static_assert(reads_as<double>(power(a, 2)));
static_assert(reads_as<std::optional<double>>(power(n, param)));
static_assert(reads_as<std::optional<double>>(sqrt(a)));
static_assert(reads_as<std::int32_t>(greatest(a, 1)));
static_assert(reads_as<double>(least(a, x)));
static_assert(reads_as<std::optional<std::int32_t>>(least(a, n)));
static_assert(reads_as<decimal<18, 2>>(greatest(a, price)));

static_assert(check::texts<decltype(s), const char*, decltype(o)>);
static_assert(!check::texts<decltype(a)>);
static_assert(!check::texts<decltype(s), int>);
static_assert(!check::concatenable<const char*, const char*>);
static_assert(check::fraction<decltype(x)>);
static_assert(!check::fraction<decltype(a)>);
static_assert(check::pickable<int, decltype(a)>);
static_assert(!check::pickable<decltype(a)>);
static_assert(!check::pickable<decltype(col<&t::b>), bool>);
static_assert(!check::pickable<decltype(a), const char*>);

}  // namespace
