// expect: covet: select_related() takes members that are relations: one path of them, as in select_related<&A::b, &B::c>(), or several as select_related<members<&A::b, &B::c>, members<&A::d>>().
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select_related<>()); }
#else
auto rows(database& db) { return db.all(from<Order>.select_related<&Order::customer>()); }
#endif
