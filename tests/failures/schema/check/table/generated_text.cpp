// expect: covet: generated_key<…>() takes an integer member, since databases generate integers.
#include <covet/covet.hpp>

struct Account {
    std::string login;
    std::string name;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().generated_key<&Account::login>();
#else
        return covet::table().primary_key<&Account::login>();
#endif
    }
};

void add(covet::database& db) { db.insert(Account{}); }
