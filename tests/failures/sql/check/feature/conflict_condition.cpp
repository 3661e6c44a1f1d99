// expect: covet: MySQL has no condition in ON DUPLICATE KEY UPDATE, and covet can write one for it of columns alone. Leave values out of where(), or say only<sqlite, postgresql>().
#include "shop.hpp"

constexpr auto add = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param, col<&Customer::active> = true)
                         .on_conflict<&Customer::email>()
                         .do_update(col<&Customer::active> = true);
#ifndef COVET_CORRECT
void run(database& db) { db.run(add.where(col<&Customer::name> != "Bob"), "a@b"); }
#else
void run(database& db) { db.run(add.where(col<&Customer::name> != col<&Customer::email>), "a@b"); }
#endif
