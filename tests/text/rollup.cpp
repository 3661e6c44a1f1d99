#include "company.hpp"

#include <optional>
#include <tuple>

using namespace company;

namespace {

constexpr auto customer = col<&Order::customer>;
constexpr auto note = col<&Order::note>;
constexpr auto total = col<&Order::total>;
constexpr auto rolled = from<Order>.group_by(rollup(customer, note));
constexpr auto spent = rolled.select(customer, note, sum(total), count()).only<postgresql, mysql>();

static_assert(text::of(spent, postgresql) ==
              R"(SELECT "orders"."customer_id", "orders"."note", SUM("orders"."total"), COUNT(*) FROM "orders" )"
              R"(GROUP BY ROLLUP("orders"."customer_id", "orders"."note") HAVING COUNT(*) > 0)");
static_assert(text::of(spent, mysql) ==
              "SELECT `orders`.`customer_id`, `orders`.`note`, SUM(`orders`.`total`), COUNT(*) FROM `orders` "
              "GROUP BY `orders`.`customer_id`, `orders`.`note` WITH ROLLUP");

// A condition of groups stands beside that of rows.
constexpr auto often = rolled.having(count() > 2 or sum(total) > 9.0).select(customer).only<postgresql, mysql>();
static_assert(text::of(often, postgresql).ends_with(R"( HAVING COUNT(*) > 0 AND (COUNT(*) > $1 OR SUM("orders"."total") > $2))"));
static_assert(text::of(often, mysql).ends_with(" WITH ROLLUP HAVING COUNT(*) > ? OR SUM(`orders`.`total`) > ?"));
static_assert(text::of(rolled.having(when(true, count() > 2)).select(customer).only<postgresql>(), postgresql)
                  .ends_with(" HAVING COUNT(*) > 0 AND COUNT(*) > $1"));

// NULL of a rollup stands where every NULL does.
static_assert(text::of(rolled.select(customer).order_by(customer).only<postgresql>(), postgresql)
                  .ends_with(R"( ORDER BY "orders"."customer_id" NULLS FIRST)"));

// Around it MySQL can do what it cannot within.
struct customer_total {
    std::optional<std::int64_t> customer{};
    double total{};
};
using totals = derived<customer_total, "totals">;
constexpr auto by_customer = from<Order>.group_by(rollup(customer)).select<customer_total>(customer, sum(total));
static_assert(text::of(from_query<totals>(by_customer).order_by(totals::col<&customer_total::customer>).only<mysql>(), mysql) ==
              "SELECT `totals`.`customer`, `totals`.`total` FROM (SELECT `orders`.`customer_id` AS `customer`, "
              "SUM(`orders`.`total`) AS `total` FROM `orders` GROUP BY `orders`.`customer_id` WITH ROLLUP) AS `totals` "
              "ORDER BY `totals`.`customer`");

// Whether there are groups: as many as before.
static_assert(text::of(query::existence(spent), postgresql) ==
              R"(SELECT EXISTS (SELECT 1 FROM "orders" GROUP BY ROLLUP("orders"."customer_id", "orders"."note") HAVING COUNT(*) > 0))");
static_assert(text::of(query::counted(spent), mysql).ends_with(" WITH ROLLUP) AS `counted`"));

// What is rolled up, and what is calculated with it, can be NULL; aggregates of it and in groups of rows are not.
template <class Query>
using row = query::row_type<std::remove_cvref_t<Query>>;
constexpr auto id = col<&Customer::id>;
constexpr auto by_id = from<Customer>.group_by(rollup(id));
static_assert(std::is_same_v<row<decltype(by_id.select(id))>, std::optional<std::int64_t>>);
static_assert(std::is_same_v<row<decltype(by_id.select(id + 1))>, std::optional<std::int64_t>>);
static_assert(std::is_same_v<row<decltype(by_id.select(coalesce(id, 0)))>, std::int64_t>);
static_assert(std::is_same_v<row<decltype(by_id.select(id.is_null()))>, bool>);
static_assert(std::is_same_v<row<decltype(by_id.select(max(id)))>, std::int64_t>);
static_assert(std::is_same_v<row<decltype(by_id.select(count()))>, std::int64_t>);
static_assert(std::is_same_v<row<decltype(from<Customer>.group_by(id).select(id))>, std::int64_t>);
static_assert(sql::description_of<std::remove_cvref_t<decltype(by_id.select(id).only<mysql>())>>.results[0].nullable);

// Rules, as programs can ask them.
using plain = query::select_query<Customer>;
static_assert(query::check::rollable<plain, decltype(id)>);
static_assert(!query::check::rollable<decltype(from<Customer>.select(id)), decltype(id)>);
static_assert(!query::check::rollable<plain, decltype(ordinal<1>)>);
static_assert(!query::check::regroupable<std::remove_cvref_t<decltype(by_id)>> && query::check::regroupable<plain>);

}  // namespace
