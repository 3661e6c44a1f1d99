#include "support/shop.hpp"
#include "text.hpp"

using namespace covet;
using namespace shop;
using text::everywhere;

namespace {

constexpr auto total = col<&order::total>;

static_assert(everywhere(total.between(1.0, 2.0), R"("orders"."total" BETWEEN ? AND ?)"));
static_assert(everywhere(total.between(param, param), R"("orders"."total" BETWEEN ? AND ?)"));
static_assert(everywhere(total.between(col<&order::discount>, 2.0), R"("orders"."total" BETWEEN "orders"."discount" AND ?)"));
static_assert(everywhere(total.between(1.0, total + 1.0), R"("orders"."total" BETWEEN ? AND "orders"."total" + ?)"));
static_assert(everywhere((total * 2.0).between(1.0, 2.0), R"("orders"."total" * ? BETWEEN ? AND ?)"));

// Its own AND is no conjunction.
static_assert(everywhere(total.between(1.0, 2.0) and total != 1.5,
                         R"("orders"."total" BETWEEN ? AND ? AND "orders"."total" <> ?)"));
static_assert(everywhere(not total.between(1.0, 2.0), R"(NOT "orders"."total" BETWEEN ? AND ?)"));
static_assert(everywhere((total > 1.0).between(false, total > 2.0),
                         R"(("orders"."total" > ?) BETWEEN ? AND ("orders"."total" > ?))"));
static_assert(everywhere(total.between(1.0, 2.0) == true, R"(("orders"."total" BETWEEN ? AND ?) = ?)"));

}  // namespace
