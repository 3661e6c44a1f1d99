// expect: covet: table() names a member of another struct. Keys, indexes and columns take members of the model itself.
#include <covet/covet.hpp>

struct Customer {
    std::string email;
};

struct Account {
    std::int64_t id{};
    std::string login;

    static consteval auto table() {
#ifndef COVET_CORRECT
        return covet::table().column<&Customer::email>("name");
#else
        return covet::table().column<&Account::login>("name");
#endif
    }
};

constexpr auto by_login = covet::from<Account>.where(covet::col<&Account::login> == covet::param);
auto text = by_login.sql<covet::postgresql>();
