#include "run/docs/store.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace store;

namespace {

constexpr auto name = col<&Customer::name>;
constexpr auto total = col<&Order::total>;

}  // namespace

// Code of Django, and what says the same. That it compiles and runs is tested here, what it gives beside each call's own page.
#define SAYS(django, ...) CHECK_NOTHROW(static_cast<void>(__VA_ARGS__))

TEST_CASE("docs/relations.md: Django") {
    store_database db;
    Order order = db.find<Order>(1).value();
    std::vector<Customer> customers = db.all(from<Customer>);
    const Tag urgent = db.find<Tag>(1).value();
    const Tag gift = db.find<Tag>(2).value();
    const auto large = from<Order>.where(total > 100.0);

    SAYS("order.customer_id", order.customer.key());
    SAYS("order.customer", db.load<&Order::customer>(order));
    SAYS("Order.objects.select_related('customer__country')", from<Order>.select_related<&Order::customer, &Customer::country>());
    SAYS("Order.objects.select_related('customer', 'payer')", from<Order>.select_related<members<&Order::customer>, members<&Order::payer>>());
    SAYS("Customer.objects.prefetch_related('orders__items')", from<Customer>.prefetch_related<&Customer::orders, &Order::items>());
    SAYS("Customer.objects.prefetch_related(Prefetch('orders', queryset=large))", from<Customer>.prefetch_related<&Customer::orders>(large));
    SAYS("prefetch_related_objects(customers, 'orders')", db.prefetch<&Customer::orders>(customers));
    SAYS("Order.objects.filter(customer__name='Ada')", from<Order>.where(col<&Order::customer, &Customer::name> == "Ada"));
    SAYS("Customer.objects.filter(orders__total__gt=100).distinct()", from<Customer>.where(any<&Customer::orders>(total > 100.0)));
    SAYS("Customer.objects.exclude(orders__total__gt=100)", from<Customer>.where(none<&Customer::orders>(total > 100.0)));
    SAYS("Customer.objects.annotate(n=Count('orders'))", from<Customer>.select(name, count<&Customer::orders>()));
    SAYS("order.tags.add(gift)", db.add<&Order::tags>(order, gift));
    SAYS("order.tags.set([urgent, gift])", db.set<&Order::tags>(order, {urgent, gift}));
    SAYS("with self.assertNumQueries(2)", query_budget{db, 2});
}

#undef SAYS
