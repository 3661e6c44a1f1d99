#include "text.hpp"

#include <cstdint>
#include <optional>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    std::int64_t b{};
    std::optional<std::int32_t> n{};
    double x{};
    double y{};
    std::uint32_t u{};
    std::optional<std::uint64_t> v{};
};

constexpr auto a = col<&t::a>;
constexpr auto b = col<&t::b>;
constexpr auto x = col<&t::x>;
constexpr auto y = col<&t::y>;

static_assert(everywhere(a + 1, R"("t"."a" + ?)"));
static_assert(everywhere(a - 1, R"("t"."a" - ?)"));
static_assert(everywhere(1 - a, R"(? - "t"."a")"));
static_assert(everywhere(a * b, R"("t"."a" * "t"."b")"));
static_assert(everywhere(-a, R"(-"t"."a")"));

// Parentheses where C++ has another grouping than SQL would read.
static_assert(everywhere(a + b * 2, R"("t"."a" + "t"."b" * ?)"));
static_assert(everywhere((a + b) * 2, R"(("t"."a" + "t"."b") * ?)"));
static_assert(everywhere(a - (b - 1), R"("t"."a" - ("t"."b" - ?))"));
static_assert(everywhere(a - b - 1, R"("t"."a" - "t"."b" - ?)"));
static_assert(everywhere(a + (b + 1), R"("t"."a" + ("t"."b" + ?))"));
static_assert(everywhere(a - -b, R"("t"."a" - -"t"."b")"));
static_assert(everywhere(-(-a), R"(-(-"t"."a"))"));
static_assert(everywhere(-(a + b), R"(-("t"."a" + "t"."b"))"));
static_assert(everywhere(-a * b, R"(-"t"."a" * "t"."b")"));
static_assert(everywhere(a + 1 > b * 2, R"("t"."a" + ? > "t"."b" * ?)"));
static_assert(everywhere(a * (b * 2), R"("t"."a" * ("t"."b" * ?))"));

// Real numbers divide alike, but for a zero, which must be NULL.
static_assert(everywhere(x / 2.0, R"("t"."x" / ?)"));
static_assert(expression(x / y, sqlite) == R"("t"."x" / "t"."y")");
static_assert(expression(x / y, postgresql) == R"("t"."x" / NULLIF("t"."y", 0))");
static_assert(expression(x / y, mysql) == R"(`t`.`x` / `t`.`y`)");

static_assert(expression(x / (y + 1.0), sqlite) == R"("t"."x" / ("t"."y" + ?))");
static_assert(expression(x / (y + 1.0), postgresql) == R"("t"."x" / NULLIF("t"."y" + $1, 0))");
static_assert(expression(x / (y + 1.0), mysql) == R"(`t`.`x` / (`t`.`y` + ?))");

// Integers truncate: MySQL spells that DIV.
static_assert(expression(a / 2, sqlite) == R"("t"."a" / ?)");
static_assert(expression(a / 2, postgresql) == R"("t"."a" / $1)");
static_assert(expression(a / 2, mysql) == R"(`t`.`a` DIV ?)");
static_assert(expression(a / b, postgresql) == R"("t"."a" / NULLIF("t"."b", 0))");
static_assert(expression(a / b, mysql) == R"(`t`.`a` DIV `t`.`b`)");
static_assert(expression(a * b / 2, mysql) == R"(`t`.`a` * `t`.`b` DIV ?)");
static_assert(expression(a * (b / 2), mysql) == R"(`t`.`a` * (`t`.`b` DIV ?))");
static_assert(expression((a + b) / 2, mysql) == R"((`t`.`a` + `t`.`b`) DIV ?)");

// An integer among real numbers is one of them. PostgreSQL would take the real number for an integer.
static_assert(expression(a / 2.0, sqlite) == R"("t"."a" / ?)");
static_assert(expression(a / 2.0, postgresql) == R"("t"."a" / CAST($1 AS DOUBLE PRECISION))");
static_assert(expression(a / 2.0, mysql) == R"(`t`.`a` / ?)");
static_assert(everywhere(x / 2, R"("t"."x" / ?)"));

static_assert(everywhere(a % 2, R"("t"."a" % ?)"));
static_assert(expression(10 % a, sqlite) == R"(? % "t"."a")");
static_assert(expression(10 % a, postgresql) == R"($1 % NULLIF("t"."a", 0))");
static_assert(expression(10 % a, mysql) == R"(? % `t`.`a`)");
static_assert(expression(a / param, postgresql) == R"("t"."a" / NULLIF(CAST($1 AS INTEGER), 0))");
static_assert(everywhere(col<&t::n> + 1, R"("t"."n" + ?)"));

// Unsigned integers calculate as others do: MySQL would have no results below zero.
static_assert(expression(col<&t::u> - a, mysql) == R"(CAST(`t`.`u` AS SIGNED) - `t`.`a`)");
static_assert(expression(a % col<&t::u>, mysql) == R"(`t`.`a` % CAST(`t`.`u` AS SIGNED))");
static_assert(expression(-7 / (col<&t::u> + 1), mysql) == R"(? DIV (CAST(`t`.`u` AS SIGNED) + ?))");
static_assert(expression(col<&t::u> - a, postgresql) == R"("t"."u" - "t"."a")");
static_assert(expression(col<&t::v> - a, mysql) == R"(`t`.`v` - `t`.`a`)");
static_assert(expression(col<&t::u> < a, mysql) == R"(`t`.`u` < `t`.`a`)");

}  // namespace
