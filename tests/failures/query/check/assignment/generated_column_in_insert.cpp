// expect: covet: set() gives a value to a column that the database generates. Leave it out, or say overriding_generated() before set().
#include "shop.hpp"

struct Tag {
    std::int64_t id{};
    std::string name;
};

#ifndef COVET_CORRECT
void change(database& db) { db.run(insert<Tag>.set(col<&Tag::id> = 5, col<&Tag::name> = "new")); }
#else
void change(database& db) {
    db.run(insert<Tag>.overriding_generated().set(col<&Tag::id> = 5, col<&Tag::name> = "new"));
}
#endif
