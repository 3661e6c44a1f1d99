// expect: covet: a member named here is no relation. Name belongs_to, has_one, has_many and many_to_many members alone, as in <&Customer::orders, &Order::items>.
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
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items, &Item::pieces>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 0))); }
#endif
