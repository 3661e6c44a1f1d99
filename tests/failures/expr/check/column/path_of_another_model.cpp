// expect: covet: a member named here belongs to another model. Name a member of the model, or of the one that the relation before it points at.
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    belongs_to<Customer> customer{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.where(col<&Invoice::customer, &Order::id> == 1)); }
#else
auto rows(database& db) { return db.all(from<Invoice>.where(col<&Invoice::customer, &Customer::id> == 1)); }
#endif
