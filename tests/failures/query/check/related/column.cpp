// expect: covet: a member named here is no relation. Name belongs_to, has_one, has_many and many_to_many members alone, as in <&Customer::orders, &Order::items>.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items, &Item::pieces>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 0))); }
#endif
