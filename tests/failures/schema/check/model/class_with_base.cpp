// expect: covet: a model is a plain struct, without constructors, bases and private members. Describe another class to covet as <covet/hana.hpp> shows.
#include <covet/covet.hpp>

struct Keyed {
    std::int64_t id{};
};

#ifndef COVET_CORRECT
struct Order : Keyed {
    double total{};
};
#else
struct Order {
    std::int64_t id{};
    double total{};
};
#endif

void add(covet::database& db, Order order) { db.insert(order); }
auto all(covet::database& db) { return db.all(covet::from<Order>); }
