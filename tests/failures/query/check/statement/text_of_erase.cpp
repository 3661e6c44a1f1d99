// expect: covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.
#include "shop.hpp"

#ifndef COVET_CORRECT
constexpr auto statement = erase<Order>;
#else
constexpr auto statement = erase<Order>.unconditionally();
#endif

constexpr auto text = statement.sql<mysql>();
