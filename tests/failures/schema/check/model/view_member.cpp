// expect: covet: a member of this model has a type with no column mapping. Specialize covet::column_type for it; text goes into std::string, bytes into covet::bytes.
#include <covet/covet.hpp>

struct Country {
    std::int64_t id{};
#ifndef COVET_CORRECT
    std::string_view name;
#else
    std::string name;
#endif
};

void add(covet::database& db, Country country) { db.insert(country); }
auto all(covet::database& db) { return db.all(covet::from<Country>); }
