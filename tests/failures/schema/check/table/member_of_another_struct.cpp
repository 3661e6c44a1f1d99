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
        return covet::table("orders").unique<&Customer::email>();
#else
        return covet::table("orders").unique<&Order::number>();
#endif
    }
};

auto all(covet::database& db) { return db.all(covet::from<Order>); }
