// expect: covet: a relation needs the primary key of the model that others point at, and this one has none. Name a member id, or give primary_key<…>() in table().
#include <covet/covet.hpp>

struct Customer {
#ifndef COVET_CORRECT
    std::int64_t number{};
#else
    std::int64_t id{};
#endif
    std::string name{};
};
struct Order {
    std::int64_t id{};
    covet::belongs_to<Customer> customer{};
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
