// expect: covet: a query that reads begins with from<…>. Give update, erase and insert to run(), and SQL written by hand to query<Row>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
void show(database& db) {
    for (const Order& order : db.stream(erase<Order>.unconditionally().returning())) (void)order;
}
#else
void show(database& db) {
    for (const Order& order : db.stream(from<Order>)) (void)order;
}
#endif
