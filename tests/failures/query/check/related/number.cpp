// expect: covet: relations are named by pointers to members of models, as in <&Customer::orders, &Order::items>.
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
auto rows(database& db) { return db.all(from<Basket>.where(any<3>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>())); }
#endif
