// expect: covet: select_related() names a member of another model. Begin at the model whose objects the query reads, and go on at the one that the relation before leads to.
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select_related<members<&Order::customer>, members<&Customer::country>>()); }
#else
auto rows(database& db) { return db.all(from<Order>.select_related<members<&Order::customer>, members<&Order::customer, &Customer::country>>()); }
#endif
