#include "text.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::int64_t id{};
    nlohmann::json j{};
};

constexpr auto j = col<&t::j>;

static_assert(expression(json_value<std::string, "a", "b">(j), sqlite) ==
              R"(CASE WHEN JSON_TYPE("t"."j", '$."a"."b"') = 'text' THEN JSON_EXTRACT("t"."j", '$."a"."b"') END)");
static_assert(expression(json_value<std::string, "a", "b">(j), postgresql) ==
              R"(CASE WHEN JSONB_TYPEOF(("t"."j" #> '{"a","b"}')) = 'string' THEN ("t"."j" #>> '{"a","b"}') END)");
static_assert(expression(json_value<std::string, "a">(j), mysql) ==
              R"(CASE WHEN JSON_TYPE(JSON_EXTRACT(`t`.`j`, '$."a"')) = 'STRING' THEN JSON_UNQUOTE(JSON_EXTRACT(`t`.`j`, '$."a"')) END)");
static_assert(expression(json_value<std::int64_t, "a">(j), postgresql) ==
              R"(CASE WHEN JSONB_TYPEOF(("t"."j" #> '{"a"}')) = 'number' THEN )"
              R"(CASE WHEN CAST(("t"."j" #>> '{"a"}') AS NUMERIC) = TRUNC(CAST(("t"."j" #>> '{"a"}') AS NUMERIC)) )"
              R"(AND CAST(("t"."j" #>> '{"a"}') AS NUMERIC) BETWEEN -9223372036854775808 AND 9223372036854775807 )"
              R"(THEN CAST(CAST(("t"."j" #>> '{"a"}') AS NUMERIC) AS BIGINT) END END)");
static_assert(expression(json_value<std::int64_t, "a">(j), sqlite) ==
              R"(CASE WHEN JSON_TYPE("t"."j", '$."a"') IN ('integer', 'real') THEN CASE WHEN JSON_EXTRACT("t"."j", '$."a"') = )"
              R"(CAST(JSON_EXTRACT("t"."j", '$."a"') AS INTEGER) THEN CAST(JSON_EXTRACT("t"."j", '$."a"') AS INTEGER) END END)");
static_assert(expression(json_value<std::int64_t, "a">(j), mysql) ==
              R"(CASE WHEN JSON_TYPE(JSON_EXTRACT(`t`.`j`, '$."a"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN )"
              R"(CASE WHEN CAST(JSON_UNQUOTE(JSON_EXTRACT(`t`.`j`, '$."a"')) AS DECIMAL(65, 30)) = )"
              R"(CAST(CAST(JSON_UNQUOTE(JSON_EXTRACT(`t`.`j`, '$."a"')) AS DECIMAL(65, 30)) AS SIGNED) THEN )"
              R"(CAST(CAST(JSON_UNQUOTE(JSON_EXTRACT(`t`.`j`, '$."a"')) AS DECIMAL(65, 30)) AS SIGNED) END END)");
static_assert(expression(json_value<double, "a">(j), sqlite) ==
              R"(CASE WHEN JSON_TYPE("t"."j", '$."a"') IN ('integer', 'real') THEN CAST(JSON_EXTRACT("t"."j", '$."a"') AS REAL) END)");
static_assert(expression(json_value<bool, "a">(j), mysql) ==
              R"(CASE WHEN JSON_TYPE(JSON_EXTRACT(`t`.`j`, '$."a"')) = 'BOOLEAN' THEN JSON_UNQUOTE(JSON_EXTRACT(`t`.`j`, '$."a"')) = 'true' END)");
static_assert(expression(json_exists<"a">(j), sqlite) == R"((JSON_TYPE("t"."j", '$."a"') IS NOT NULL))");
static_assert(expression(json_array_length(j), sqlite) ==
              R"(CASE WHEN JSON_TYPE("t"."j", '$') = 'array' THEN JSON_ARRAY_LENGTH("t"."j", '$') END)");
static_assert(expression(json_array_length<"a">(j), postgresql) ==
              R"(CASE WHEN JSONB_TYPEOF(("t"."j" #> '{"a"}')) = 'array' THEN JSONB_ARRAY_LENGTH(("t"."j" #> '{"a"}')) END)");
static_assert(expression(json_array_contains<"a">(j, "x"), sqlite) ==
              R"(CASE WHEN JSON_TYPE("t"."j", '$."a"') = 'array' THEN EXISTS (SELECT 1 FROM JSON_EACH("t"."j", '$."a"') )"
              R"(WHERE "type" = 'text' AND "value" = ?) END)");
static_assert(expression(json_array_contains<"a">(j, 3), postgresql) ==
              R"(CASE WHEN JSONB_TYPEOF(("t"."j" #> '{"a"}')) = 'array' THEN ("t"."j" #> '{"a"}') @> TO_JSONB(CAST($1 AS BIGINT)) END)");
static_assert(expression(json_array_contains<"a">(j, "x"), mysql) ==
              R"(CASE WHEN JSON_TYPE(JSON_EXTRACT(`t`.`j`, '$."a"')) = 'ARRAY' THEN EXISTS (SELECT 1 FROM )"
              R"(JSON_TABLE(JSON_EXTRACT(`t`.`j`, '$."a"'), '$[*]' COLUMNS (`element` JSON PATH '$')) AS `elements` )"
              R"(WHERE JSON_TYPE(`element`) = 'STRING' AND JSON_UNQUOTE(`element`) = ?) END)");

}  // namespace
