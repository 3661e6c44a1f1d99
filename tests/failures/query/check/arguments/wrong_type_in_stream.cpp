// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

constexpr auto by_email = from<Customer>.where(col<&Customer::email> == param);

#ifndef COVET_CORRECT
void call(database& db) {
    for (const Customer& customer : db.stream(by_email, 5)) static_cast<void>(customer);
}
#else
void call(database& db) {
    for (const Customer& customer : db.stream(by_email, "ada@example.org")) static_cast<void>(customer);
}
#endif
