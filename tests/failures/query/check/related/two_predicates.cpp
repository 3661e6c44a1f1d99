// expect: covet: any, none, every and count of rows take one predicate. Join several with and.
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
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1, col<&Item::pieces> < 9))); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1 and col<&Item::pieces> < 9))); }
#endif
