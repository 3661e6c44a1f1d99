// expect: covet: set() assigns to a column of another table. Assign to columns of the table in update<…> or insert<…> alone.
#include "shop.hpp"

constexpr auto joined = update<Order>.from<Customer>(col<&Order::customer_id> == col<&Customer::id>);
#ifndef COVET_CORRECT
auto change = joined.set(col<&Order::total> = 1.0, col<&Customer::active> = true);
#else
auto change = joined.set(col<&Order::total> = 1.0);
#endif
