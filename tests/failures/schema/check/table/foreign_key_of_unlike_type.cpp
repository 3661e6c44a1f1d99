// expect: covet: foreign_key() refers to members of unlike number or types. Give one member of the other model for each, of the same type.
#include <covet/covet.hpp>

struct Customer {
    std::int64_t id{};
    std::string name;
};

struct Order {
    std::int64_t id{};
    std::int64_t customer_id{};

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().foreign_key<&Order::customer_id, &Customer::name>();
#else
        return covet::table().foreign_key<&Order::customer_id, &Customer::id>();
#endif
    }
};

void create(covet::database& db) { db.create_tables<Customer, Order>(); }
