// expect: covet: on_delete<…>() and on_update<…>() name a belongs_to<…> of the model, whose foreign key acts. Give other members a foreign_key<…>() with its actions.
#include <covet/covet.hpp>

struct Customer {
    std::int64_t id{};
};
struct Order {
    std::int64_t id{};
    covet::belongs_to<Customer> customer{};
    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().on_delete<&Order::id>(covet::action::cascade);
#else
        return covet::table().on_delete<&Order::customer>(covet::action::cascade);
#endif
    }
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
