// expect: covet: what returning<Row>() gives does not fit the members of Row: one expression for each, in order, of its type, and a std::optional where it can be NULL.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone = erase<Order>.unconditionally().returning<std::tuple<double>>(col<&Order::discount>);
#else
auto gone = erase<Order>.unconditionally().returning<std::tuple<std::optional<double>>>(col<&Order::discount>);
#endif
