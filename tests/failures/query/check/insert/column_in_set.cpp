// expect: covet: an insert has no row whose columns it could read. Give values, or insert the rows of a query by columns<…>().select(query).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Remark>.set(col<&Remark::text> = col<&Remark::text>);
#else
auto add = insert<Remark>.set(col<&Remark::text> = "fine");
#endif
