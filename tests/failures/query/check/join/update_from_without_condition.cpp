// expect: covet: a join takes a predicate. Compare columns of the two tables, as in col<&Order::customer_id> == col<&Customer::id>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto joined = update<Order>.from<Customer>(col<&Order::customer_id>);
#else
auto joined = update<Order>.from<Customer>(col<&Order::customer_id> == col<&Customer::id>);
#endif
