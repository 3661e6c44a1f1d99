// expect: covet: this model has no column beside its key, so there is nothing to update.
#include "shop.hpp"

struct Tag {
    std::string name;
    static consteval auto table() { return covet::table().primary_key<&Tag::name>(); }
};

#ifndef COVET_CORRECT
void call(database& db) { db.update(Tag{}); }
#else
void call(database& db) { db.update(Order{}); }
#endif
