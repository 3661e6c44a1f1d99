// expect: covet: this program is not built for that database. Add its dialect to COVET_DIALECTS.
#define COVET_DIALECTS sqlite, postgresql
#include "shop.hpp"

#ifndef COVET_CORRECT
auto text() { return from<Order>.sql<mysql>(); }
#else
auto text() { return from<Order>.sql<sqlite>(); }
#endif
