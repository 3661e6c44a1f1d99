// expect: covet: a has_one or has_many takes inverse<…> of a belongs_to in the other model that points back at this one. Name such a member: has_many<Order, inverse<&Order::buyer>>.
#include <covet/covet.hpp>

struct Customer;
struct Order {
    std::int64_t id{};
    std::int64_t number{};
    covet::belongs_to<Customer> customer{};
};
struct Customer {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::has_many<Order, covet::inverse<&Order::number>> orders{};
#else
    covet::has_many<Order, covet::inverse<&Order::customer>> orders{};
#endif
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
