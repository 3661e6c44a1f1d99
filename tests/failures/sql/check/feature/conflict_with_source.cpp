// expect: covet: MySQL cannot tell the row that an insert meets from one that its query reads of the same table. Read the table as alias<Model, "name">, or say only<sqlite, postgresql>().
#include "shop.hpp"

struct Badge {
    std::string code;

    static consteval auto table() { return covet::table().primary_key<&Badge::code>(); }
};

constexpr auto into = insert<Badge>.columns<&Badge::code>();
using old = alias<Badge, "old">;

#ifndef COVET_CORRECT
void run(database& db) { db.run(into.select(from<Badge>).on_conflict().do_nothing()); }
#else
void run(database& db) { db.run(into.select(from<old>).on_conflict().do_nothing()); }
#endif
