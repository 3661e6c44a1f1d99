// expect: covet: default_value<…>() gives another type than the member's. Give a value of that type.
#include <covet/covet.hpp>

struct Account {
    std::int64_t id{};
    std::string role;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().default_value<&Account::role>(0);
#else
        return covet::table().default_value<&Account::role>("guest");
#endif
    }
};

void create(covet::database& db) { db.create_tables<Account>(); }
