// expect: covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make the member a std::optional, or give coalesce(…).
#include "shop.hpp"

struct line {
    std::int64_t id;
    std::string name;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::id>, col<&Customer::nick>)); }
#else
auto rows(database& db) {
    return db.all(from<Customer>.select<line>(col<&Customer::id>, coalesce(col<&Customer::nick>, "")));
}
#endif
