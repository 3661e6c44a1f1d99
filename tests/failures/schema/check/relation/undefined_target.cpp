// expect: covet: the model that a relation leads to is declared, but not defined. Include its definition.
#include <covet/covet.hpp>

#ifndef COVET_CORRECT
struct Customer;
#else
struct Customer {
    std::int64_t id{};
};
#endif
struct Order {
    std::int64_t id{};
    covet::belongs_to<Customer> customer{};
};

void create(covet::database& db) { db.create_tables<Order>(); }
