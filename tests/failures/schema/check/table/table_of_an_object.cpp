// expect: covet: table() is a public static member function that returns covet::table(…), and table_for<T> is a covet::table(…).
#include <covet/covet.hpp>

struct Order {
    std::int64_t id{};

#ifndef COVET_CORRECT
    consteval auto table() const { return covet::table("orders"); }
#else
    static consteval auto table() { return covet::table("orders"); }
#endif
};

auto all(covet::database& db) { return db.all(covet::from<Order>); }
