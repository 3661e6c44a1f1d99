// expect: covet: table() names a member of another struct. Keys, indexes and columns take members of the model itself.
#include <covet/covet.hpp>

struct Customer {
    bool active{};
};

struct Account {
    std::int64_t id{};
    bool active{};

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().default_value<&Customer::active>(true);
#else
        return covet::table().default_value<&Account::active>(true);
#endif
    }
};

void add(covet::database& db) { db.insert(Account{}); }
