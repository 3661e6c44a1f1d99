#include "support/shop.hpp"
#include "text.hpp"

#include <optional>
#include <string>

using namespace covet;
using namespace shop;
using text::everywhere;
using text::expression;

namespace {

constexpr auto nick = col<&customer::nick>;
constexpr auto age = col<&customer::age>;

static_assert(everywhere(nick == std::nullopt, R"("customers"."nick" IS NULL)"));
static_assert(everywhere(std::nullopt == nick, R"("customers"."nick" IS NULL)"));
static_assert(everywhere(nick != std::nullopt, R"("customers"."nick" IS NOT NULL)"));
static_assert(everywhere(nick.is_null(), R"("customers"."nick" IS NULL)"));
static_assert(everywhere(nick.is_not_null(), R"("customers"."nick" IS NOT NULL)"));
static_assert(everywhere((age > 18).is_null(), R"(("customers"."age" > ?) IS NULL)"));
static_assert(everywhere((age + 1).is_null(), R"("customers"."age" + ? IS NULL)"));
static_assert(everywhere((nick == "a" and age > 1).is_not_null(),
                         R"(("customers"."nick" = ? AND "customers"."age" > ?) IS NOT NULL)"));

// A plain value is compared with =, an optional one so that NULL finds NULL.
static_assert(everywhere(age == 36, R"("customers"."age" = ?)"));

using age_is = decltype(age == std::optional<int>{});
static_assert(expression<age_is>(sqlite) == R"("customers"."age" IS ?)");
static_assert(expression<age_is>(postgresql) == R"("customers"."age" IS NOT DISTINCT FROM $1)");
static_assert(expression<age_is>(mysql) == R"(`customers`.`age` <=> ?)");

using age_is_not = decltype(age != std::optional<int>{});
static_assert(expression<age_is_not>(sqlite) == R"("customers"."age" IS NOT ?)");
static_assert(expression<age_is_not>(postgresql) == R"("customers"."age" IS DISTINCT FROM $1)");
static_assert(expression<age_is_not>(mysql) == R"(NOT (`customers`.`age` <=> ?))");

using is_nick = decltype(std::optional<std::string>{} == nick);
static_assert(expression<is_nick>(sqlite) == R"(? IS "customers"."nick")");
static_assert(expression<is_nick>(postgresql) == R"($1 IS NOT DISTINCT FROM "customers"."nick")");
static_assert(expression<is_nick>(mysql) == R"(? <=> `customers`.`nick`)");

using same_columns = decltype(nick.same_as(col<&customer::name>));
static_assert(expression<same_columns>(sqlite) == R"("customers"."nick" IS "customers"."name")");
static_assert(expression<same_columns>(postgresql) == R"("customers"."nick" IS NOT DISTINCT FROM "customers"."name")");
static_assert(expression<same_columns>(mysql) == R"(`customers`.`nick` <=> `customers`.`name`)");

using same_as_param = decltype(nick.same_as(param));
static_assert(expression<same_as_param>(sqlite) == R"("customers"."nick" IS ?)");
static_assert(expression<same_as_param>(postgresql) == R"("customers"."nick" IS NOT DISTINCT FROM $1)");
static_assert(expression<same_as_param>(mysql) == R"(`customers`.`nick` <=> ?)");

// What is written with NOT in MySQL stands in every place where the others have a comparison.
using negated = decltype(not(age != std::optional<int>{}) and age > 1);
static_assert(expression<negated>(sqlite) == R"(NOT "customers"."age" IS NOT ? AND "customers"."age" > ?)");
static_assert(expression<negated>(postgresql) ==
              R"(NOT "customers"."age" IS DISTINCT FROM $1 AND "customers"."age" > $2)");
static_assert(expression<negated>(mysql) == R"(NOT NOT (`customers`.`age` <=> ?) AND `customers`.`age` > ?)");

using compared = decltype((age != std::optional<int>{}) == col<&customer::active>);
static_assert(expression<compared>(sqlite) == R"(("customers"."age" IS NOT ?) = "customers"."active")");
static_assert(expression<compared>(mysql) == R"((NOT (`customers`.`age` <=> ?)) = `customers`.`active`)");

}  // namespace
