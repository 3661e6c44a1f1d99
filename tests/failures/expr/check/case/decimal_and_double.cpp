// expect: covet: the values of case_when() are of unlike types. Give them one type, or cast<…>(…).
#include "shop.hpp"

struct Invoice {
    std::int64_t id{};
    decimal<18, 2> net;
    decimal<18, 10> rate;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Invoice>.select(case_when(col<&Invoice::id> > 1, col<&Invoice::net>).otherwise(0.5))); }
#else
auto rows(database& db) { return db.all(from<Invoice>.select(case_when(col<&Invoice::id> > 1, cast<double>(col<&Invoice::net>)).otherwise(0.5))); }
#endif
