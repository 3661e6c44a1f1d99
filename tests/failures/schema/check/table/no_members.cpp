// expect: covet: table() declares a key, an index or a constraint over no members, or over one twice. Name each of its members once.
#include <covet/covet.hpp>

struct Account {
    std::int64_t id{};
    std::string login;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().unique("login");
#else
        return covet::table().unique<&Account::login>("login");
#endif
    }
};

auto all(covet::database& db) { return db.all(covet::from<Account>); }
