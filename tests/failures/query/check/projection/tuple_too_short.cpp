// expect: covet: select<Row>() gives another number of expressions than Row has members. Give one for each member, in order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Customer>.select<std::tuple<int>>(col<&Customer::id>, col<&Customer::name>));
}
#else
auto rows(database& db) {
    return db.all(from<Customer>.select<std::tuple<int, std::string>>(col<&Customer::id>, col<&Customer::name>));
}
#endif
