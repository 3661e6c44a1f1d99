#include "text.hpp"

#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using text::everywhere;
using text::expression;

namespace {

struct t {
    std::string s{};
    std::string u{};
    std::int32_t n{};
};

constexpr auto s = col<&t::s>;
constexpr auto u = col<&t::u>;

static_assert(expression(concat(s, "-", u), sqlite) == R"(("t"."s" || ? || "t"."u"))");
static_assert(expression(concat(s, "-", u), postgresql) == R"(("t"."s" || CAST($1 AS TEXT) || "t"."u"))");
static_assert(expression(concat(s, "-", u), mysql) == R"(CONCAT(`t`.`s`, ?, `t`.`u`))");
static_assert(expression(concat(case_when(s == u, s).otherwise(u), cast<std::string>(col<&t::n>)), mysql) ==
              R"(CONCAT(CASE WHEN `t`.`s` = `t`.`u` THEN `t`.`s` ELSE `t`.`u` END, CAST(`t`.`n` AS CHAR)))");

static_assert(everywhere(lower(s), R"(LOWER("t"."s"))"));
static_assert(everywhere(upper(s), R"(UPPER("t"."s"))"));
static_assert(expression(length(s), sqlite) == R"(LENGTH("t"."s"))");
static_assert(expression(length(s), mysql) == R"(CHAR_LENGTH(`t`.`s`))");
static_assert(everywhere(ltrim(rtrim(trim(s))), R"(LTRIM(RTRIM(TRIM("t"."s"))))"));
static_assert(expression(replace(s, "a", u), sqlite) == R"(REPLACE("t"."s", ?, "t"."u"))");
static_assert(expression(replace(s, "a", u), postgresql) == R"(REPLACE("t"."s", CAST($1 AS TEXT), "t"."u"))");
static_assert(expression(lpad(s, 5, "*"), sqlite) == R"(covet_lpad("t"."s", ?, ?))");
static_assert(expression(rpad(s, 5), postgresql) == R"(RPAD("t"."s", CAST($1 AS INTEGER), CAST($2 AS TEXT)))");
static_assert(expression(position(s, u), sqlite) == R"(INSTR("t"."s", "t"."u"))");
static_assert(expression(position(s, u), postgresql) == R"(STRPOS("t"."s", "t"."u"))");
static_assert(expression(substring(s, 1, 2), sqlite) == R"(SUBSTR("t"."s", ?, ?))");
static_assert(expression(substring(s, 1, 2), postgresql) == R"(SUBSTR("t"."s", CAST($1 AS INTEGER), CAST($2 AS INTEGER)))");

static_assert(expression(s.starts_with(u), sqlite) == R"(INSTR("t"."s", "t"."u") = 1)");
static_assert(expression(s.starts_with("a"), postgresql) == R"(STARTS_WITH("t"."s", CAST($1 AS TEXT)))");
static_assert(expression(not s.contains(u), mysql) == R"(NOT INSTR(`t`.`s`, `t`.`u`) > 0)");
static_assert(expression(s.contains(u), postgresql) == R"(STRPOS("t"."s", "t"."u") > 0)");
static_assert(expression(s.ends_with(u), sqlite) == R"(covet_ends_with("t"."s", "t"."u"))");
static_assert(expression(s.ends_with("a"), postgresql) == R"(STARTS_WITH(REVERSE("t"."s"), REVERSE(CAST($1 AS TEXT))))");
static_assert(expression(s.ends_with("a"), mysql) == R"(INSTR(REVERSE(`t`.`s`), REVERSE(?)) = 1)");

static_assert(expression(s.ilike("a%"), sqlite) == R"(LOWER("t"."s") LIKE LOWER(?) ESCAPE '\')");
static_assert(expression(s.ilike("a%"), postgresql) == R"("t"."s" ILIKE $1)");
static_assert(expression(s.ilike("a%"), mysql) == R"(LOWER(`t`.`s`) LIKE LOWER(?))");

}  // namespace
