// expect: covet: select<Row>() reads into a plain struct whose members can be stored, a std::tuple, or a single value.
#include "shop.hpp"

struct line {
    line() = default;
    explicit line(std::int64_t i) : id{i} {}
    std::int64_t id{};
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select<line>(col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select<std::int64_t>(col<&Customer::id>)); }
#endif
