// expect: covet: the primary key of this model is optional, but a key is never NULL. Use a plain type, or name another member in primary_key<…>().
#include <covet/covet.hpp>

struct Account {
#ifndef COVET_CORRECT
    std::optional<std::int64_t> id;
#else
    std::int64_t id{};
#endif
    std::string login;
};

auto find(covet::database& db) { return db.find<Account>(1); }
void add(covet::database& db) { db.insert(Account{}); }
