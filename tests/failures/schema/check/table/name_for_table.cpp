// expect: covet: table() is a public static member function that returns covet::table(…), and table_for<T> is a covet::table(…).
#include <covet/covet.hpp>

struct Order {
    std::int64_t id{};
};

template <>
#ifndef COVET_CORRECT
inline constexpr auto covet::table_for<Order> = "orders";
#else
inline constexpr auto covet::table_for<Order> = covet::table("orders");
#endif

void add(covet::database& db) { db.insert(Order{}); }
