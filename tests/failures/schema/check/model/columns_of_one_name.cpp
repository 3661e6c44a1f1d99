// expect: covet: two columns of this model have the same name. Give one of them another in column<…>().
#include <covet/covet.hpp>

struct Account {
    std::int64_t id{};
    std::string login;
    std::string name;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().column<&Account::login>("name");
#else
        return covet::table().column<&Account::login>("user_name");
#endif
    }
};

auto all(covet::database& db) { return db.all(covet::from<Account>); }
