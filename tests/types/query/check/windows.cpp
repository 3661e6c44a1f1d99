#include "support/shop.hpp"

#include <cstdint>
#include <optional>
#include <tuple>

using namespace covet;
using namespace covet::query::check;
using namespace shop;

namespace {

template <class Query>
constexpr bool sound(const Query&) {
    return sound_statement<Query>;
}

constexpr auto orders = from<order>;
constexpr auto id = col<&order::id>;
constexpr auto total = col<&order::total>;
constexpr auto quantity = col<&order::quantity>;
constexpr auto by_quantity = orders.group_by(quantity);

// Window functions come after groups.
static_assert(sound(orders.select(id, sum(total).over())));
static_assert(sound(orders.order_by(row_number().over(order_by(total)))));
static_assert(sound(by_quantity.select(quantity, sum(sum(total)).over(order_by(quantity)))));
static_assert(sound(by_quantity.select(rank().over(partition_by(quantity).order_by(max(total))))));
static_assert(!sound(by_quantity.select(sum(total).over())));
static_assert(!sound(by_quantity.select(count().over(partition_by(total)))));
static_assert(!sound(by_quantity.select(quantity).order_by(rank().over(order_by(total)))));
static_assert(!sound(orders.select(count(), sum(total).over())));
static_assert(!sound(orders.select(sum(sum(sum(total))).over())));

// Names
constexpr auto named = orders.window<"w">(order_by(id));
static_assert(sound(named.select(rank().over(window<"w">))));
static_assert(sound(named.window<"v">(partition_by(total)).select(sum(total).over(window<"v">) + 1.0)));
static_assert(!sound(orders.select(sum(total).over(window<"w">))));
static_assert(!sound(named.select(sum(total).over(window<"v">))));
static_assert(!sound(named.order_by(sum(total).over(window<"v">))));
static_assert(!sound(orders.window<"w">(partition_by(id)).select(rank().over(window<"w">))));
static_assert(!sound(orders.window<"w">(order_by(id).rows(preceding<1>, current_row)).select(lag(total).over(window<"w">))));
static_assert(!sound(by_quantity.window<"w">(order_by(id)).select(rank().over(window<"w">))));
static_assert(sound(by_quantity.window<"w">(order_by(max(id))).select(rank().over(window<"w">))));
using named_type = std::remove_const_t<decltype(named)>;
static_assert(!named_window<"w", named_type, decltype(order_by(id))>);
static_assert(named_window<"v", named_type, decltype(order_by(id))>);
static_assert(!named_window<"v", named_type, decltype(order_by(col<&customer::id>))>);
static_assert(!named_window<"v", named_type, decltype(id)>);

// Places
static_assert(sound(orders.select(quantity / 2, count()).group_by(ordinal<1>).order_by(ordinal<2>)));
static_assert(sound(orders.group_by(ordinal<1>).select(quantity + id, (quantity + id) * 2)));
static_assert(!sound(orders.group_by(ordinal<1>).select(quantity / 2, quantity / 2)));  // perhaps another value
static_assert(!sound(orders.select(quantity / 2, total).group_by(ordinal<1>)));
static_assert(!sound(orders.select(quantity / 2).group_by(ordinal<2>)));
static_assert(!sound(orders.select(quantity / 2).group_by(ordinal<0>)));
static_assert(!sound(orders.select(count()).group_by(ordinal<1>)));
static_assert(!sound(orders.order_by(ordinal<1>)));
static_assert(!sound(orders.select(id).order_by(desc(ordinal<2>))));
static_assert(sound(orders.select(id + 1).distinct().order_by(ordinal<1>)));

// Groups to filter
static_assert(sound(by_quantity.having(count() > 1).select(quantity)));
static_assert(!sound(orders.having(count() > 1).select(count())));

// An outer join makes NULL of what a function takes, but not of its window.
constexpr auto joined = from<customer>.left_join<order>(col<&order::customer_id> == col<&customer::id>);
template <class Row, class Query>
constexpr bool reads(const Query&) {
    return std::same_as<query::row_type<Query>, Row>;
}
static_assert(reads<std::optional<double>>(joined.select(sum(total).over())));
static_assert(reads<std::int64_t>(joined.select(count(total).over())));
static_assert(reads<std::int64_t>(joined.select(rank().over(order_by(total)))));
static_assert(reads<std::int64_t>(joined.select(sum(col<&customer::id>).over(partition_by(total)))));
static_assert(reads<std::optional<double>>(joined.select(first_value(total).over(order_by(col<&customer::id>)))));
static_assert(reads<std::int64_t>(joined.select(count().filter(total > 1.0))));

// A group has rows, but perhaps only one, and perhaps none that satisfy a predicate.
static_assert(reads<double>(by_quantity.select(sum(total))));
static_assert(reads<double>(by_quantity.select(variance_population(total))));
static_assert(reads<std::optional<double>>(by_quantity.select(variance(total))));
static_assert(reads<std::optional<double>>(by_quantity.select(stddev(total))));
static_assert(reads<std::optional<double>>(by_quantity.select(sum(total).filter(total > 1.0))));

}  // namespace
