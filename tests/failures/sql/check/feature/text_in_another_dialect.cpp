// expect: covet: this query says only<…>() for other databases. Add the dialect to only<…>().
#include "shop.hpp"

constexpr auto orders = from<Order>.only<sqlite, postgresql>();
#ifndef COVET_CORRECT
auto text() { return orders.sql<mysql>(); }
#else
auto text() { return orders.sql<sqlite>(); }
#endif
