#include "text.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

using namespace covet;
using text::expression;

namespace {

struct t {
    std::int32_t a{};
    float f{};
    std::optional<std::string> s{};
};

constexpr auto a = col<&t::a>;

constexpr auto plain = json_array_agg(a);
static_assert(expression(plain, sqlite) == R"(covet_json_array_agg("t"."a", ''))");
static_assert(expression(plain, postgresql) == R"(COALESCE(JSON_AGG("t"."a"), '[]'))");
static_assert(expression(plain, mysql) == "COALESCE(JSON_ARRAYAGG(`t`.`a`), JSON_ARRAY())");
static_assert(expression(json_array_agg(col<&t::f>), mysql) ==
              "COALESCE(JSON_ARRAYAGG(CAST(`t`.`f` AS DOUBLE)), JSON_ARRAY())");

constexpr auto ordered = json_array_agg(a).order_by(desc(col<&t::s>)).filter(a > 1);
static_assert(expression(ordered, sqlite) == R"(covet_json_array_agg("t"."a", 'd', "t"."s") FILTER (WHERE "t"."a" > ?))");
static_assert(expression(ordered, postgresql) ==
              R"(COALESCE(JSON_AGG("t"."a" ORDER BY "t"."s" DESC NULLS LAST) FILTER (WHERE "t"."a" > $1), '[]'))");

static_assert(std::same_as<expr::value_type_of<decltype(plain)>, nlohmann::json>);
static_assert(expr::is_aggregated<decltype(ordered)>);
static_assert(expr::check::json_element<std::remove_const_t<decltype(col<&t::s>)>>);
static_assert(!expr::check::json_element<decltype(a > 1)>);

}  // namespace
