// expect: covet: a path goes through a relation to many rows. Look into it by any<…>(…) or count<…>(), or join the other table by join<…>(…).
#include "shop.hpp"

struct Item;
struct Basket {
    std::int64_t id{};
    belongs_to<Customer> customer{};
    double total{};
    has_many<Item> items{};
};
struct Item {
    std::int64_t id{};
    belongs_to<Basket> basket{};
    std::int32_t pieces{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(col<&Basket::items, &Item::pieces> > 1)); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1))); }
#endif
