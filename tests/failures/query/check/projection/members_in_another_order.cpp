// expect: covet: select<Row>() gives an expression of another type than the member of Row at its place. Give one for each member, in order.
#include "shop.hpp"

struct line {
    std::int64_t id;
    std::string name;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::name>, col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::id>, col<&Customer::name>)); }
#endif
