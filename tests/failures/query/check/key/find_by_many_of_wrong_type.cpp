// expect: covet: this is not the model's primary key, whose type is another. Give values of its members' types.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.find<Order>(std::vector<std::string>{"5"}); }
#else
auto call(database& db) { return db.find<Order>(std::vector<int>{5}); }
#endif
