// expect: covet: sort_keys() takes columns, under their names, and other expressions in sort_key(name, …): 1 to 100 of them.
#include "shop.hpp"

#ifndef COVET_CORRECT
constexpr auto keys = sort_keys(col<&Order::total>, col<&Order::items> * 2);
#else
constexpr auto keys = sort_keys(col<&Order::total>, sort_key("pairs", col<&Order::items> * 2));
#endif
