// expect: covet: table() names a member of another struct. Keys, indexes and columns take members of the model itself.
#include <covet/covet.hpp>

struct Customer {
    std::int64_t id{};
    std::string email;
};

struct Order {
    std::int64_t id{};
    std::string number;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().index<&Order::number, covet::descending<&Customer::id>>();
#else
        return covet::table().index<&Order::number, covet::descending<&Order::id>>();
#endif
    }
};

void create(covet::database& db) { db.create_tables<Order>(); }
