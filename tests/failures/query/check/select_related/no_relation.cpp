// expect: covet: select_related() names a member that is no relation. Name a belongs_to<…> or a has_one<…>.
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select_related<&Order::customer, &Customer::name>()); }
#else
auto rows(database& db) { return db.all(from<Order>.select_related<&Order::customer, &Customer::country>()); }
#endif
