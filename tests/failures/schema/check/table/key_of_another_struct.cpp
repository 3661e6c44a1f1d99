// expect: covet: table() names a member of another struct. Keys, indexes and columns take members of the model itself.
#include <covet/covet.hpp>

struct Customer {
    std::string email;
};

struct Account {
    std::string login;
};

template <>
inline constexpr auto covet::table_for<Account> =
#ifndef COVET_CORRECT
    covet::table("account").primary_key<&Customer::email>();
#else
    covet::table("account").primary_key<&Account::login>();
#endif

auto find(covet::database& db) { return db.find<Account>("ada"); }
