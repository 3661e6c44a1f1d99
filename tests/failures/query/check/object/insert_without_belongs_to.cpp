// expect: covet: a has_one or has_many has no belongs_to in the other model that points back at this one. Add a belongs_to<Customer> to Order.
#include <covet/covet.hpp>

struct Order;
struct Customer {
    std::int64_t id{};
    covet::has_many<Order> orders{};
};
struct Order {
    std::int64_t id{};
#ifndef COVET_CORRECT
    std::int64_t customer{};
#else
    covet::belongs_to<Customer> customer{};
#endif
};

void insert(covet::database& db, Customer& customer) { db.insert(customer); }
