// expect: covet: group_by() has an expression with a value in it, which a database does not know again in select(), having() or order_by(). Group by ordinal<…>, its place in select(), or by columns.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::items> / 10).select(col<&Order::items> / 10, count()));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::items>).select(col<&Order::items> / 10, count()));
}
#endif
