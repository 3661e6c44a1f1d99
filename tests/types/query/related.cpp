#include "support/market.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <tuple>

using namespace market;

namespace {

template <class T>
using value = expr::value_type_of<T>;

constexpr auto total = col<&Order::total>;

// Predicates that are never NULL, and a number that is always there.
static_assert(std::same_as<value<decltype(any<&Customer::orders>())>, bool>);
static_assert(std::same_as<value<decltype(none<&Customer::orders>(col<&Order::discount> > 1.0))>, bool>);
static_assert(std::same_as<value<decltype(every<&Customer::orders>(col<&Order::discount> > 1.0))>, bool>);
static_assert(std::same_as<value<decltype(count<&Customer::orders>())>, std::int64_t>);
static_assert(std::same_as<query::row_type<decltype(from<Order>.left_join<Customer>(col<&Order::payer> == col<&Customer::id>)
                                                        .select(count<&Customer::orders>(), any<&Customer::paid>()))>,
                           std::tuple<std::int64_t, bool>>);
static_assert(std::same_as<query::row_type<decltype(from<Order>.group_by(col<&Order::customer>).select(count<&Order::customer>()))>, std::int64_t>);

// So is a subquery's value in a group.
static_assert(std::same_as<query::row_type<decltype(from<Order>.group_by(col<&Order::customer>).select(scalar(from<Item>.select(count()))))>,
                           std::int64_t>);

namespace check = query::check;
static_assert(check::relation_path<Customer, &Customer::orders, &Order::items, &Item::product, &Product::tags>);
static_assert(check::relation_path<Order, &Order::customer>);
static_assert(!check::relation_path<Customer, &Customer::name>);
static_assert(!check::relation_path<Customer, &Order::items>);
static_assert(!check::relation_path<Customer, &Customer::orders, &Order::total>);
static_assert(!check::relation_path<Customer, &Customer::orders, &Product::tags>);

using positive = decltype(total > 0.0);
static_assert(check::row_predicate<true, Order, positive>);
static_assert(check::row_predicate<false, Order> && !check::row_predicate<true, Order>);
static_assert(!check::row_predicate<false, Order, positive, positive>);
static_assert(!check::row_predicate<false, Order, decltype(total)>);
static_assert(!check::row_predicate<false, Customer, positive>);
static_assert(!check::row_predicate<false, Order, decltype(count() > 1)>);
static_assert(!check::row_predicate<false, Order, decltype(row_number().over() > 1)>);

// What a query groups by is what such an expression begins with.
template <class... Xs>
using by_customer = decltype(from<Order>.group_by(col<&Order::customer>).select(Xs{}...));
static_assert(check::grouped<by_customer<decltype(count<&Order::customer, &Customer::paid>())>>);
static_assert(!check::grouped<by_customer<decltype(count<&Order::items>())>>);

// The table that they begin at has to be there.
static_assert(check::in_scope<decltype(any<&Customer::orders>(positive{})), Customer>);
static_assert(!check::in_scope<decltype(any<&Customer::orders>(positive{})), Order>);
static_assert(check::sound_names<decltype(from<c>.where(any<c, &Customer::orders>()))>);
static_assert(!check::sound_names<decltype(from<Customer>.where(any<c, &Customer::orders>()))>);

}  // namespace
