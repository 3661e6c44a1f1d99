// expect: covet: this function takes other arguments. Give those of the sql_function or sql_operator.
#include "shop.hpp"

constexpr sql_function<std::string(std::string), "soundex"> soundex{};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(soundex(col<&Customer::id>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(soundex(col<&Customer::name>))); }
#endif
