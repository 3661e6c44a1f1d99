// expect: covet: the text of this statement is chosen at run time, so it is no constant. Ask sql_of(statement, dialect).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto text(bool filter) { return from<Order>.where(when(filter, col<&Order::total> > 0.0)).sql<sqlite>(); }
#else
auto text(bool filter) { return sql_of(from<Order>.where(when(filter, col<&Order::total> > 0.0)), sqlite); }
#endif
