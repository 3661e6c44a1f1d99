// expect: covet: MariaDB cannot lock the rows of one table alone. Leave the table out, or say only<postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.for_update<Order>().only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.for_update<Order>().only<postgresql>()); }
#endif
