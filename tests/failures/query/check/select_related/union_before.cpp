// expect: covet: select_related() and prefetch_related() cannot follow the rows of a union, intersect or except. Read them as a table by from_query<derived<Model, "name">>(query), and say it of that.
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.union_all(from<Order>).select_related<&Order::customer>()); }
#else
auto rows(database& db) { return db.all(from_query<derived<Order, "both">>(from<Order>.union_all(from<Order>)).select_related<&Order::customer>()); }
#endif
