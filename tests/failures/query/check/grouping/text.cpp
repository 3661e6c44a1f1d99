// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

#ifndef COVET_CORRECT
constexpr auto states = from<Order>.select(col<&Order::state>, count());
#else
constexpr auto states = from<Order>.group_by(col<&Order::state>).select(col<&Order::state>, count());
#endif

constexpr auto text = states.sql<postgresql>();
