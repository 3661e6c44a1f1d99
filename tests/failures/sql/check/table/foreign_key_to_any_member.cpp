// expect: covet: foreign_key() refers to members that are neither the primary key of their model nor unique<…>() in it, in this order.
#include <covet/covet.hpp>

struct Customer {
    std::int64_t id{};
    std::string email;

#ifdef COVET_CORRECT
    static consteval auto table() { return covet::table().unique<&Customer::email>(); }
#endif
};

struct Order {
    std::int64_t id{};
    std::string customer;

    static consteval auto table() { return covet::table().foreign_key<&Order::customer, &Customer::email>(); }
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
