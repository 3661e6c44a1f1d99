#include <covet/covet.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using namespace covet;
using namespace covet::expr;

namespace {

enum class state : std::int16_t { open, paid };

struct t {
    std::int32_t a{};
    std::int64_t big{};
    std::optional<std::int32_t> n{};
    double x{};
    float f{};
    std::string s{};
    decimal<10, 2> price{};
    decimal<12, 2> total{};
    decimal<10, 4> rate{};
    ::state state{};
    std::chrono::sys_days due{};
};

constexpr auto a = col<&t::a>;
constexpr auto n = col<&t::n>;
constexpr auto p = a > 0;

template <class Value, class Expression>
constexpr bool reads_as(const Expression&) {
    return std::same_as<value_type_of<Expression>, Value>;
}

// Without otherwise() no branch may be taken.
static_assert(reads_as<std::optional<std::int32_t>>(case_when(p, a)));
static_assert(reads_as<std::int32_t>(case_when(p, a).otherwise(a)));
static_assert(reads_as<std::optional<std::int32_t>>(case_when(p, n).otherwise(a)));
static_assert(reads_as<std::optional<std::int32_t>>(case_when(p, a).when(p, n).otherwise(a)));
static_assert(reads_as<std::optional<std::int32_t>>(case_when(p, a).otherwise(n)));

// The values have one type.
static_assert(reads_as<std::int64_t>(case_when(p, a).otherwise(col<&t::big>)));
static_assert(reads_as<std::int32_t>(case_when(p, a).otherwise(0)));
static_assert(reads_as<double>(case_when(p, a).otherwise(col<&t::x>)));
static_assert(reads_as<double>(case_when(p, 1).otherwise(2.5)));
static_assert(reads_as<double>(case_when(p, col<&t::f>).otherwise(2.5)));
static_assert(reads_as<float>(case_when(p, col<&t::f>).otherwise(2)));
static_assert(reads_as<decimal<10, 2>>(case_when(p, col<&t::price>).otherwise(0)));
static_assert(reads_as<decimal<18, 2>>(case_when(p, 0).otherwise(col<&t::price>)));
static_assert(reads_as<decimal<18, 2>>(case_when(p, col<&t::total>).otherwise(col<&t::price>)));
static_assert(reads_as<decimal<18, 4>>(case_when(p, col<&t::price>).when(p, a).otherwise(col<&t::rate>)));
static_assert(reads_as<std::string>(case_when(p, "a").otherwise(col<&t::s>)));
static_assert(reads_as<std::string>(case_when(p, col<&t::s>).otherwise(std::string_view{"a"})));
static_assert(reads_as<std::string>(case_when(p, "a").otherwise(param)));
static_assert(reads_as<::state>(case_when(p, col<&t::state>).otherwise(state::paid)));
static_assert(reads_as<bool>(case_when(p, true).otherwise(false)));
static_assert(reads_as<std::chrono::sys_days>(case_when(p, col<&t::due>).otherwise(std::chrono::year_month_day{})));

static_assert(check::branch_of<decltype(case_when(p, 1)), double>);
static_assert(!check::branch_of<decltype(case_when(p, 1)), const char*>);
static_assert(!check::branch_of<decltype(case_when(p, "")), bool>);
static_assert(!check::branch_of<decltype(case_when(p, col<&t::price>)), double>);
static_assert(check::open_case<decltype(case_when(p, 1))>);
static_assert(!check::open_case<decltype(case_when(p, 1).otherwise(2))>);

// So do the arguments of coalesce().
static_assert(reads_as<std::int32_t>(coalesce(n, 0)));
static_assert(reads_as<std::int64_t>(coalesce(n, col<&t::big>)));
static_assert(reads_as<double>(coalesce(n, 2.5)));
static_assert(reads_as<std::optional<std::int32_t>>(coalesce(n, n)));
static_assert(reads_as<double>(coalesce(avg(a), 0)));
static_assert(reads_as<decimal<18, 4>>(coalesce(sum(col<&t::price>), sum(col<&t::rate>), 0)));
static_assert(check::coalescible<decltype(n), double>);
static_assert(!check::coalescible<decltype(n), const char*>);

static_assert(reads_as<std::optional<std::int32_t>>(nullif(a, 0)));
static_assert(reads_as<std::optional<std::string>>(nullif(col<&t::s>, "")));

}  // namespace
