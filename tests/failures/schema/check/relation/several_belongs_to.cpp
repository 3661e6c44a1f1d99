// expect: covet: several belongs_to of the other model point back at the model of a has_one or has_many. Name one: has_many<Order, inverse<&Order::buyer>>.
#include <covet/covet.hpp>

struct Customer;
struct Order {
    std::int64_t id{};
    covet::belongs_to<Customer> buyer{};
    covet::belongs_to<Customer> payer{};
};
struct Customer {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::has_one<Order> order{};
#else
    covet::has_one<Order, covet::inverse<&Order::buyer>> order{};
#endif
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
