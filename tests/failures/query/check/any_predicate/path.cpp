// expect: covet: any_predicate holds columns of its own table alone, since a statement could not join others for it. Write this predicate in where().
#include "shop.hpp"

struct Purchase {
    std::int64_t id{};
    belongs_to<Customer> customer;
};

auto rows(database& db) {
#ifndef COVET_CORRECT
    const any_predicate<Purchase> wanted = col<&Purchase::customer, &Customer::name> == "Ada";
    return db.all(from<Purchase>.where(wanted));
#else
    return db.all(from<Purchase>.where(col<&Purchase::customer, &Customer::name> == "Ada"));
#endif
}
