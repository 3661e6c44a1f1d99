// expect: covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.
#include "shop.hpp"

#ifndef COVET_CORRECT
constexpr auto meant = erase<Order>;
#else
constexpr auto meant = erase<Order>.unconditionally();
#endif

constexpr auto text = meant.sql<mysql>();
