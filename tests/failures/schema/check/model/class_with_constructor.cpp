// expect: covet: a model is a plain struct, without constructors, bases and private members. Describe another class to covet as <covet/hana.hpp> shows.
#include <covet/covet.hpp>

struct Order {
    std::int64_t id{};
    double total{};

#ifndef COVET_CORRECT
    Order() = default;
    explicit Order(double t) : total{t} {}
#endif
};

auto dear() { return covet::from<Order>.where(covet::col<&Order::total> > 100.0); }
auto texts() { return dear().sql<covet::sqlite>(); }
