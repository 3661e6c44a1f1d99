// expect: covet: sort_key() takes a name and a column or another expression to sort by, without param, asc and desc.
#include "shop.hpp"

#ifndef COVET_CORRECT
constexpr auto keys = sort_keys(sort_key("total", col<&Order::total> * param));
#else
constexpr auto keys = sort_keys(sort_key("total", col<&Order::total> * 2.0));
#endif
