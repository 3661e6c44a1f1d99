#include "support/shop.hpp"
#include "text.hpp"

#include <covet/query/count.hpp>

using namespace covet;
using namespace shop;
using query::at_most;
using query::counted;
using query::existence;

namespace {

constexpr auto dear = from<order>.where(col<&order::total> > 100.0);
constexpr auto by_customer = from<order>.group_by(col<&order::customer_id>).select(col<&order::customer_id>);

// What is selected and its order do not change the number of rows.
constexpr std::string_view dear_count = R"(SELECT COUNT(*) FROM "orders" WHERE "orders"."total" > ?)";
static_assert(text::of(counted(dear), sqlite) == dear_count);
static_assert(text::of(counted(dear), mysql) == "SELECT COUNT(*) FROM `orders` WHERE `orders`.`total` > ?");
static_assert(text::of(counted(dear.order_by(col<&order::id>).select(col<&order::id>)), sqlite) == dear_count);
static_assert(text::of(counted(from<order>), postgresql) == R"(SELECT COUNT(*) FROM "orders")");

// Limits, groups and merged rows do.
static_assert(text::of(counted(from<ticket>.limit(5)), sqlite) ==
              R"(SELECT COUNT(*) FROM (SELECT "ticket"."id" FROM "ticket" LIMIT ?) AS "counted")");
static_assert(text::of(counted(from<ticket>.limit(5)), postgresql) ==
              R"(SELECT COUNT(*) FROM (SELECT "ticket"."id" FROM "ticket" LIMIT $1) AS "counted")");
static_assert(text::of(counted(from<ticket>.limit(5)), mysql) ==
              "SELECT COUNT(*) FROM (SELECT `ticket`.`id` FROM `ticket` LIMIT ?) AS `counted`");
static_assert(text::of(counted(by_customer), sqlite) ==
              R"(SELECT COUNT(*) FROM (SELECT "orders"."customer_id" FROM "orders" GROUP BY "orders"."customer_id") AS "counted")");
static_assert(text::of(counted(from<ticket>.distinct()), sqlite) ==
              R"(SELECT COUNT(*) FROM (SELECT DISTINCT "ticket"."id" FROM "ticket") AS "counted")");
// Aggregates over all rows make one, even of none.
static_assert(text::of(counted(from<order>.select(sum(col<&order::total>))), sqlite) ==
              R"(SELECT COUNT(*) FROM (SELECT SUM("orders"."total") FROM "orders") AS "counted")");
// A placeholder stays, since the call brings a value for it.
static_assert(text::of(counted(from<order>.select(col<&order::total> + param)), sqlite) ==
              R"(SELECT COUNT(*) FROM (SELECT "orders"."total" + ? FROM "orders") AS "counted")");

static_assert(text::of(existence(dear), sqlite) == R"(SELECT EXISTS (SELECT 1 FROM "orders" WHERE "orders"."total" > ?))");
static_assert(text::of(existence(dear), postgresql) == R"(SELECT EXISTS (SELECT 1 FROM "orders" WHERE "orders"."total" > $1))");
static_assert(text::of(existence(dear), mysql) == "SELECT EXISTS (SELECT 1 FROM `orders` WHERE `orders`.`total` > ?)");
static_assert(text::of(existence(dear.order_by(col<&order::id>).distinct()), sqlite) ==
              R"(SELECT EXISTS (SELECT 1 FROM "orders" WHERE "orders"."total" > ?))");
static_assert(text::of(existence(dear.offset(5)), sqlite) ==
              R"(SELECT EXISTS (SELECT 1 FROM "orders" WHERE "orders"."total" > ? LIMIT -1 OFFSET ?))");
static_assert(text::of(existence(by_customer.having(count() > 1)), sqlite) ==
              R"(SELECT EXISTS (SELECT 1 FROM "orders" GROUP BY "orders"."customer_id" HAVING COUNT(*) > ?))");
static_assert(text::of(existence(from<ticket>.distinct().offset(5)), sqlite) ==
              R"(SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT "ticket"."id" FROM "ticket" LIMIT -1 OFFSET ?) AS "found"))");
static_assert(text::of(existence(from<order>.select(count())), sqlite) ==
              R"(SELECT EXISTS (SELECT COUNT(*) FROM "orders"))");

// first() and one() put their own number into the text, and respect a limit that the query has.
static_assert(text::of(at_most<1>(from<ticket>), sqlite) == R"(SELECT "ticket"."id" FROM "ticket" LIMIT 1)");
static_assert(text::of(at_most<2>(from<ticket>), postgresql) == R"(SELECT "ticket"."id" FROM "ticket" LIMIT 2)");
static_assert(text::of(at_most<1>(from<ticket>.offset(5)), sqlite) == R"(SELECT "ticket"."id" FROM "ticket" LIMIT 1 OFFSET ?)");
static_assert(text::of(at_most<1>(from<ticket>.limit(5)), mysql) == "SELECT `ticket`.`id` FROM `ticket` LIMIT ?");

}  // namespace
