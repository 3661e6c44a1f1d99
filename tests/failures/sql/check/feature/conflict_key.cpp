// expect: covet: MySQL takes a conflict with any key, and this insert may meet another one than that in on_conflict<…>(). Say only<sqlite, postgresql>().
#include "shop.hpp"

struct Badge {
    std::string code;
    std::string owner;

    static consteval auto table() { return covet::table().primary_key<&Badge::code>().unique<&Badge::owner>(); }
};

constexpr auto add = insert<Badge>.set(col<&Badge::code> = "a", col<&Badge::owner> = "b");
#ifndef COVET_CORRECT
void run(database& db) { db.run(add.on_conflict<&Badge::code>().do_nothing()); }
#else
void run(database& db) { db.run(add.on_conflict<&Badge::code>().do_nothing().only<sqlite, postgresql>()); }
#endif
