// expect: covet: a belongs_to holds a key of another type than the primary key that it points at. Give the type of that key: belongs_to<Country, std::string>.
#include <covet/covet.hpp>

struct Country {
    std::string code{};
    static consteval auto table() { return covet::table().primary_key<&Country::code>(); }
};
struct Customer {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::belongs_to<Country> country{};
#else
    covet::belongs_to<Country, std::string> country{};
#endif
};

void create(covet::database& db) { db.create_tables<Country, Customer>(); }
