// expect: covet: PostgreSQL cuts names after 63 bytes, and a table in this any, none, every or count of rows is named after a longer path. Begin at an alias with a short name, or say only<sqlite, mysql>().
#include "shop.hpp"

struct Entry {
    std::int64_t id{};
    std::optional<belongs_to<Entry>> the_entry_that_this_one_was_made_of{};
};
using e = alias<Entry, "e">;
#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Entry>.where(any<&Entry::the_entry_that_this_one_was_made_of, &Entry::the_entry_that_this_one_was_made_of>()));
}
#else
auto rows(database& db) { return db.all(from<e>.where(any<e, &Entry::the_entry_that_this_one_was_made_of>())); }
#endif
