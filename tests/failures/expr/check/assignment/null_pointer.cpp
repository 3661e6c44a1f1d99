// expect: covet: NULL is written std::nullopt here, not nullptr.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Customer>.set(col<&Customer::nick> = nullptr).where(col<&Customer::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Customer>.set(col<&Customer::nick> = std::nullopt).where(col<&Customer::id> == 1));
}
#endif
