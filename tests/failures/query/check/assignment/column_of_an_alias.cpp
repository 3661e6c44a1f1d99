// expect: covet: set() assigns to a column of another table. Assign to columns of the table in update<…> or insert<…> alone.
#include "shop.hpp"

using other = alias<Order, "other">;
#ifndef COVET_CORRECT
auto change = update<Order>.set(other::col<&Order::total> = 1.0);
#else
auto change = update<Order>.set(col<&Order::total> = 1.0);
#endif
