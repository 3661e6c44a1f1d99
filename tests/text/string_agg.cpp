#include "text.hpp"

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    std::optional<std::int64_t> n{};
    std::string s{};
};

constexpr auto a = col<&t::a>;
constexpr auto s = col<&t::s>;

constexpr auto plain = string_agg<", ">(s);
static_assert(expression(plain, sqlite) == R"(GROUP_CONCAT("t"."s", ', '))");
static_assert(expression(plain, postgresql) == R"(STRING_AGG("t"."s", ', '))");
static_assert(expression(plain, mysql) == "GROUP_CONCAT(`t`.`s` SEPARATOR ', ')");

// SQLite has an order from its driver.
constexpr auto ordered = string_agg<"'">(s).order_by(col<&t::n>, desc(a + 1));
static_assert(expression(ordered, sqlite) == R"(covet_string_agg("t"."s", 'ad', '''', "t"."n", "t"."a" + ?))");
static_assert(expression(ordered, postgresql) ==
              R"(STRING_AGG("t"."s", '''' ORDER BY "t"."n" NULLS FIRST, "t"."a" + $1 DESC))");
static_assert(expression(ordered, mysql) == "GROUP_CONCAT(`t`.`s` ORDER BY `t`.`n`, `t`.`a` + ? DESC SEPARATOR '''')");

// MySQL would read a backslash.
static_assert(expression(string_agg<"\\">(s), postgresql) == R"(STRING_AGG("t"."s", '\'))");
static_assert(expression(string_agg<"\\n">(s), mysql) == "GROUP_CONCAT(`t`.`s` SEPARATOR 0x5C6E)");

constexpr auto some = string_agg<",">(s).order_by(s).filter(a > 1);
static_assert(expression(some, postgresql) == R"(STRING_AGG("t"."s", ',' ORDER BY "t"."s") FILTER (WHERE "t"."a" > $1))");
static_assert(expression(some, mysql) ==
              "GROUP_CONCAT(CASE WHEN `t`.`a` > ? THEN `t`.`s` END ORDER BY `t`.`s` SEPARATOR ',')");
constexpr auto running = string_agg<",">(s).over(order_by(a));
static_assert(expression(running, sqlite) == R"(GROUP_CONCAT("t"."s", ',') OVER (ORDER BY "t"."a"))");

}  // namespace
