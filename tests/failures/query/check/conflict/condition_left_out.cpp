// expect: covet: the condition of do_update() cannot be left out at run time. Write the predicate without when().
#include "shop.hpp"

auto add(database& db, [[maybe_unused]] bool only_active) {
    const auto customer = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = "a", col<&Customer::active> = true)
                              .on_conflict<&Customer::email>()
                              .do_update(col<&Customer::name> = "Ada");
#ifndef COVET_CORRECT
    return db.run(customer.where(when(only_active, col<&Customer::active>)));
#else
    return db.run(customer.where(col<&Customer::active>));
#endif
}
