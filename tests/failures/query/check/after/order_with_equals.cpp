// expect: covet: after() would lose rows that are equal in this order. End order_by() with the primary key, or with what else no two rows have alike.
#include "shop.hpp"

auto rows(database& db, const Customer& last) {
#ifndef COVET_CORRECT
    const auto page = from<Customer>.order_by(col<&Customer::name>);
#else
    const auto page = from<Customer>.order_by(col<&Customer::name>, col<&Customer::email>);
#endif
    return db.all(page.after(cursor_of(page, last)));
}
