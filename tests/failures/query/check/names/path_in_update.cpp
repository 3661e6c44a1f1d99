// expect: covet: update, erase and insert cannot follow a path to another table. Look there in a subquery, as in col<…>.in(from<…>.select(…)).
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    belongs_to<Customer> customer{};
};

#ifndef COVET_CORRECT
auto run(database& db) { return db.run(erase<Invoice>.where(col<&Invoice::customer, &Customer::name> == "Ada")); }
#else
auto run(database& db) {
    return db.run(erase<Invoice>.where(col<&Invoice::customer>.in(from<Customer>.where(col<&Customer::name> == "Ada").select(col<&Customer::id>))));
}
#endif
