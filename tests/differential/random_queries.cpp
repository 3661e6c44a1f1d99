#include "differential/random_query.hpp"

#include "differential/databases.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace {

using property::item;

template <std::uint64_t Seed>
void try_query(differential::databases& db, support::generator& g) {
    CAPTURE(Seed);
    for (int round = 0; round < 4; ++round) db.agree(property::query<Seed>(g));
}

template <std::uint64_t First, std::size_t... Seeds>
void try_queries(std::index_sequence<Seeds...>) {
    support::generator g;
    g.farthest = differential::exact_in_double;
    differential::databases db;
    db.create_tables<item>();
    std::vector<item> rows;
    for (int i = 0; i < 150; ++i) rows.push_back(property::some_item(g));
    db.insert(rows);
    (try_query<First + Seeds>(db, g), ...);
}

}  // namespace

TEST_CASE("random queries have one answer everywhere") { try_queries<100>(std::make_index_sequence<27>{}); }
