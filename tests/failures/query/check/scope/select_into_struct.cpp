// expect: covet: select() uses a column of a table that is not in this query. Join the table before, or start a path at a relation of the query's model.
#include "shop.hpp"

struct line {
    std::int64_t id;
    std::string name;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select<line>(col<&Order::id>, col<&Customer::name>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::id>, col<&Customer::name>)); }
#endif
