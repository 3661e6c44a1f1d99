// expect: covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

any_predicate<Order> any() {
#ifndef COVET_CORRECT
    return col<&Order::total>;
#else
    return col<&Order::total> > 0.0;
#endif
}
