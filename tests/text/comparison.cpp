#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;
using text::everywhere;

namespace {

constexpr auto total = col<&order::total>;

constexpr auto is_ten = from<order>.where(total == 10.0).select(col<&order::id>);
static_assert(is_ten.sql<sqlite>() == R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."total" = ?)");
static_assert(is_ten.sql<postgresql>() == R"(SELECT "orders"."id" FROM "orders" WHERE "orders"."total" = $1)");
static_assert(is_ten.sql<mysql>() == R"(SELECT `orders`.`id` FROM `orders` WHERE `orders`.`total` = ?)");

static_assert(everywhere(total == 10.0, R"("orders"."total" = ?)"));
static_assert(everywhere(total != 10.0, R"("orders"."total" <> ?)"));
static_assert(everywhere(total < 10.0, R"("orders"."total" < ?)"));
static_assert(everywhere(total <= 10.0, R"("orders"."total" <= ?)"));
static_assert(everywhere(total > 10.0, R"("orders"."total" > ?)"));
static_assert(everywhere(total >= 10.0, R"("orders"."total" >= ?)"));

// The sides stay where the program has them.
static_assert(everywhere(10.0 == total, R"(? = "orders"."total")"));
static_assert(everywhere(10.0 < total, R"(? < "orders"."total")"));

// No value stands in the text.
static_assert(everywhere(col<&customer::name> == "'; --", R"("customers"."name" = ?)"));
static_assert(everywhere(col<&customer::active> == true, R"("customers"."active" = ?)"));
static_assert(everywhere(col<&order::state> == state::paid, R"("orders"."state" = ?)"));
static_assert(everywhere(col<&article::color> == color::red, R"("articles"."color" = ?)"));
static_assert(everywhere(total == param, R"("orders"."total" = ?)"));
static_assert(everywhere(col<&order::customer_id> < col<&order::id>, R"("orders"."customer_id" < "orders"."id")"));

// A comparison of comparisons: the databases disagree on what binds first.
static_assert(everywhere((total > 1.0) == (total < 2.0), R"(("orders"."total" > ?) = ("orders"."total" < ?))"));
static_assert(everywhere((total > 1.0) != col<&customer::active>, R"(("orders"."total" > ?) <> "customers"."active")"));

}  // namespace
