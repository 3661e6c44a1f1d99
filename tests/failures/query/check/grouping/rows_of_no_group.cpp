// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
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
auto rows(database& db) { return db.all(from<Basket>.group_by(col<&Basket::customer>).select(count<&Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.group_by(col<&Basket::customer>).select(count<&Basket::customer>())); }
#endif
