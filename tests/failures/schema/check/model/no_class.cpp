// expect: covet: a model is a plain struct, without constructors, bases and private members. Describe another class to covet as <covet/hana.hpp> shows.
#include <covet/covet.hpp>

struct Order {
    std::int64_t id{};
};

#ifndef COVET_CORRECT
using model = int;
#else
using model = Order;
#endif

auto texts() { return covet::from<model>.limit(1).sql<covet::sqlite>(); }
auto all(covet::database& db) { return db.all(covet::from<model>); }
