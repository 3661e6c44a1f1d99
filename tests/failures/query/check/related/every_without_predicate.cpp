// expect: covet: every<…>() asks nothing of the rows. Give it a predicate, as in every<&Customer::orders>(col<&Order::total> > 0).
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
auto rows(database& db) { return db.all(from<Basket>.where(every<&Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>())); }
#endif
