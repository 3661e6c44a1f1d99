// expect: covet: a member of this model has a type with no column mapping. Specialize covet::column_type for it; text goes into std::string, bytes into covet::bytes.
#include <covet/covet.hpp>

struct Grade {
    std::int64_t id{};
#ifndef COVET_CORRECT
    char mark{};
#else
    std::string mark{};
#endif
};

auto all(covet::database& db) { return db.all(covet::from<Grade>); }
void add(covet::database& db, Grade grade) { db.insert(grade); }
