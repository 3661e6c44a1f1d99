#define COVET_DIALECTS sqlite, postgresql
#include "company.hpp"

using namespace company;

namespace {

// What a program is not built for, no statement has text for, and nothing need be possible there.
constexpr auto all_pairs = from<Order>.full_join<Customer>(of_customer).select(col<&Order::id>);

static_assert(text::of(from<Country>, mysql).empty());
static_assert(text::of(from<Country>, sqlite) == R"(SELECT "country"."id", "country"."name" FROM "country")");
static_assert(text::of(from<Country>.only<mysql>(), mysql).empty());
static_assert(all_pairs.sql<sqlite>() ==
              R"(SELECT "orders"."id" FROM "orders" FULL JOIN "customers" ON "orders"."customer_id" = "customers"."id")");
static_assert(all_pairs.sql<postgresql>() == all_pairs.sql<sqlite>());

}  // namespace
