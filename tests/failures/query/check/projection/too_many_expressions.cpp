// expect: covet: select<Row>() gives another number of expressions than Row has members. Give one for each member, in order.
#include "shop.hpp"

struct line {
    std::int64_t id;
    std::string name;
};

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Customer>.select<line>(col<&Customer::id>, col<&Customer::name>, col<&Customer::email>));
}
#else
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::id>, col<&Customer::name>)); }
#endif
