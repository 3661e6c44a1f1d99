// expect: covet: a member of this model is an array, a reference or constant, or cannot be made without a value, so no row can be read into it. Keep text in std::string and bytes in covet::bytes.
#include <covet/covet.hpp>

struct Country {
    std::int64_t id{};
#ifndef COVET_CORRECT
    std::string& name;
#else
    std::string name;
#endif
};

void rename(covet::database& db, const Country& country) { db.update(country); }
