// expect: covet: check() and partial_index() take a predicate over columns of the model itself, without aggregates, window functions and param.
#include <covet/covet.hpp>

struct Customer {
    std::int64_t id{};
    double credit{};
};

struct Order {
    std::int64_t id{};
    double total{};

    static consteval auto table() {
        using covet::col;
#ifndef COVET_CORRECT
        return covet::table().check("total_is_covered", col<&Order::total> < col<&Customer::credit>);
#else
        return covet::table().check("total_is_covered", col<&Order::total> < 1000.0);
#endif
    }
};

void create(covet::database& db) { db.create_tables<Order>(); }
