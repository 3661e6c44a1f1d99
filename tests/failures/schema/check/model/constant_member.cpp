// expect: covet: a member of this model is an array, a reference or constant, or cannot be made without a value, so no row can be read into it. Keep text in std::string and bytes in covet::bytes.
#include <covet/covet.hpp>

struct Country {
    std::int64_t id{};
#ifndef COVET_CORRECT
    const std::string name{};
#else
    std::string name{};
#endif
};

auto all(covet::database& db) { return db.all(covet::from<Country>.order_by(covet::col<&Country::name>)); }
