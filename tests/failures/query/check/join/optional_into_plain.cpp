// expect: covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make the member a std::optional, or give coalesce(…).
#include "shop.hpp"

struct row {
    std::int64_t id{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.left_join<Order>(col<&Order::customer_id> == col<&Customer::id>).select<row>(col<&Order::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.join<Order>(col<&Order::customer_id> == col<&Customer::id>).select<row>(col<&Order::id>)); }
#endif
