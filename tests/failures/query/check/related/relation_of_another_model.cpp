// expect: covet: a relation named here belongs to another model. Begin with one of the model that is read, and go on with one of the model that it leads to.
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
auto rows(database& db) { return db.all(from<Basket>.where(none<&Basket::customer, &Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(none<&Basket::items, &Item::basket>())); }
#endif
