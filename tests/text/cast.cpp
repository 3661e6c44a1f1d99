#include "text.hpp"

#include <cstdint>
#include <string>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    double x{};
    bool b{};
    decimal<10, 2> price{};
};

constexpr auto a = col<&t::a>;
constexpr auto x = col<&t::x>;
constexpr auto price = col<&t::price>;

static_assert(expression(cast<double>(a), sqlite) == R"(CAST("t"."a" AS REAL))");
static_assert(expression(cast<double>(a), postgresql) == R"(CAST("t"."a" AS DOUBLE PRECISION))");
static_assert(expression(cast<double>(a), mysql) == R"(CAST(`t`.`a` AS DOUBLE))");
static_assert(expression(cast<double>(price), sqlite) == R"(("t"."price" / 100.0))");
static_assert(expression(cast<double>(price), postgresql) == R"(CAST("t"."price" AS DOUBLE PRECISION))");
static_assert(text::everywhere(cast<double>(x), R"("t"."x")"));

static_assert(expression(cast<std::int64_t>(a), sqlite) == R"(CAST("t"."a" AS INTEGER))");
static_assert(expression(cast<std::int64_t>(a), postgresql) == R"(CAST("t"."a" AS BIGINT))");
static_assert(expression(cast<std::int64_t>(a), mysql) == R"(CAST(`t`.`a` AS SIGNED))");
static_assert(expression(cast<std::int64_t>(x), sqlite) == R"(covet_integer("t"."x"))");
static_assert(expression(cast<std::int64_t>(x), postgresql) == R"(CAST(TRUNC("t"."x") AS BIGINT))");
static_assert(expression(cast<std::int64_t>(x + 1.0), mysql) == R"(((`t`.`x` + ?) DIV 1))");
static_assert(expression(cast<std::int64_t>(price), sqlite) == R"(("t"."price" / 100))");
static_assert(expression(cast<std::int64_t>(price), postgresql) == R"(CAST(TRUNC("t"."price") AS BIGINT))");
static_assert(expression(cast<std::int64_t>(col<&t::b>), postgresql) == R"(CAST("t"."b" AS INTEGER))");

static_assert(expression(cast<decimal<18, 4>>(price), sqlite) == R"(("t"."price" * 100))");
static_assert(expression(cast<decimal<18, 4>>(price), postgresql) == R"(CAST("t"."price" AS NUMERIC))");
static_assert(expression(cast<decimal<18, 4>>(price), mysql) == R"(CAST(`t`.`price` AS DECIMAL(38, 4)))");
static_assert(expression(cast<decimal<18, 2>>(a), sqlite) == R"(("t"."a" * 100))");

static_assert(expression(cast<std::string>(a), sqlite) == R"(CAST("t"."a" AS TEXT))");
static_assert(expression(cast<std::string>(a), mysql) == R"(CAST(`t`.`a` AS CHAR))");

}  // namespace
