#include "support/shop.hpp"
#include "text.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using text::everywhere;
using text::expression;

namespace {

using std::declval;

constexpr auto quantity = col<&order::quantity>;

// A list is written out.
static_assert(everywhere(quantity.in(1), R"("orders"."quantity" IN (?))"));
static_assert(everywhere(quantity.in(1, 2, 3), R"("orders"."quantity" IN (?, ?, ?))"));
static_assert(everywhere(quantity.in(1, col<&order::id>), R"("orders"."quantity" IN (?, "orders"."id"))"));
static_assert(everywhere(quantity.in(param, param), R"("orders"."quantity" IN (?, ?))"));
static_assert(everywhere(col<&customer::name>.in("Ada", "Bob"), R"("customers"."name" IN (?, ?))"));
static_assert(everywhere(not quantity.in(1, 2), R"(NOT "orders"."quantity" IN (?, ?))"));
static_assert(everywhere((quantity + 1).in(1, 2), R"("orders"."quantity" + ? IN (?, ?))"));
static_assert(everywhere((quantity > 1).in(true, false), R"(("orders"."quantity" > ?) IN (?, ?))"));

// A range is one parameter, whatever its size.
using in_vector = decltype(quantity.in(declval<const std::vector<int>&>()));
static_assert(expression<in_vector>(sqlite) == R"("orders"."quantity" IN (SELECT "value" FROM covet_array(?)))");
static_assert(expression<in_vector>(postgresql) == R"("orders"."quantity" = ANY($1))");
static_assert(expression<in_vector>(mysql) ==
              "`orders`.`quantity` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS "
              "`array`)");

// Nor does its kind show, nor whether the call brings it.
using in_set = decltype(quantity.in(declval<std::set<std::int32_t>>()));
using in_param = decltype(quantity.in(param));
static_assert(expression<in_set>(sqlite) == expression<in_vector>(sqlite));
static_assert(expression<in_set>(mysql) == expression<in_vector>(mysql));
static_assert(expression<in_param>(sqlite) == expression<in_vector>(sqlite));
static_assert(expression<in_param>(postgresql) == expression<in_vector>(postgresql));
static_assert(expression<in_param>(mysql) == expression<in_vector>(mysql));

// MariaDB forgets what it knows of a range where a UNION is read.
using sum_in_vector = decltype((quantity + 1).in(declval<const std::vector<int>&>()));
static_assert(expression<sum_in_vector>(mysql) ==
              "`orders`.`quantity` + ? IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` BIGINT PATH '$')) AS "
              "`array` UNION ALL SELECT NULL FROM DUAL WHERE FALSE)");

// PostgreSQL must be told the type of numbers that what stands before would narrow.
using in_reals = decltype(quantity.in(declval<const std::vector<double>&>()));
static_assert(expression<in_reals>(postgresql) == R"("orders"."quantity" = ANY(CAST($1 AS DOUBLE PRECISION[])))");
static_assert(expression(quantity.in(1, 2.5), postgresql) == R"("orders"."quantity" IN ($1, CAST($2 AS DOUBLE PRECISION)))");
static_assert(expression(quantity.between(1, 2.5), postgresql) ==
              R"("orders"."quantity" BETWEEN $1 AND CAST($2 AS DOUBLE PRECISION))");

// MySQL must be told the type of the elements.
using in_names = decltype(col<&customer::name>.in(declval<const std::vector<std::string>&>()));
static_assert(expression<in_names>(postgresql) == R"("customers"."name" = ANY($1))");
static_assert(expression<in_names>(mysql) ==
              "`customers`.`name` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` LONGTEXT PATH '$')) AS "
              "`array`)");

using in_totals = decltype(col<&order::total>.in(declval<const std::vector<double>&>()));
static_assert(expression<in_totals>(mysql) ==
              "`orders`.`total` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` DOUBLE PATH '$')) AS "
              "`array`)");

using in_moments = decltype(col<&order::placed_at>.in(param));
static_assert(expression<in_moments>(mysql) ==
              "`orders`.`placed_at` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` DATETIME(6) PATH "
              "'$')) AS `array`)");

struct priced {
    decimal<10, 2> price{};
};
static_assert(expression<decltype(col<&priced::price>.in(param))>(mysql) ==
              "`priced`.`price` IN (SELECT `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (`value` DECIMAL(10, 2) PATH '$')) "
              "AS `array`)");

// JSON has no bytes.
struct tracked {
    std::int64_t id{};
    uuid number{};
};
static_assert(expression<decltype(col<&tracked::number>.in(param))>(mysql) ==
              "`tracked`.`number` IN (SELECT `value` FROM (SELECT UNHEX(`digits`) AS `value` FROM JSON_TABLE(?, '$[*]' "
              "COLUMNS (`digits` LONGTEXT PATH '$')) AS `array_digits`) AS `array`)");

// Two ranges keep their names to themselves.
using in_both = decltype(quantity.in(param) and col<&order::id>.in(param));
static_assert(expression<in_both>(postgresql) == R"("orders"."quantity" = ANY($1) AND "orders"."id" = ANY($2))");

}  // namespace
