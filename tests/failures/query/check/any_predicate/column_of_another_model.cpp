// expect: covet: where() uses a column of a table that is not in this statement.
#include "shop.hpp"

any_predicate<Order> any() {
#ifndef COVET_CORRECT
    return col<&Customer::name> == "Ada";
#else
    return col<&Order::customer_id> == 1;
#endif
}
