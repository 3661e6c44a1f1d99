// expect: covet: col<…> takes a pointer to a data member of a model, such as col<&Order::total>.
#include "shop.hpp"

struct Counter {
    std::int64_t id{};
    std::int64_t hits{};
    static inline std::int64_t total{};
    std::int64_t doubled() const { return hits * 2; }
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Counter>.where(col<2> > 5)); }
#else
auto rows(database& db) { return db.all(from<Counter>.where(col<&Counter::hits> > 5)); }
#endif
