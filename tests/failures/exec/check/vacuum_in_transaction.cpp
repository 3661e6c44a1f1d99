// expect: covet: vacuum() does not run within a transaction. Call it on the database, before or after the transaction.
#include "shop.hpp"

using namespace covet;

void clean(database& db) {
#ifdef COVET_CORRECT
    db.vacuum<Customer>();
#else
    db.transaction([](transaction& tx) { tx.vacuum<Customer>(); });
#endif
}
