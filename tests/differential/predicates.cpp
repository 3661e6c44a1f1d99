#include "differential/databases.hpp"
#include "property/random_predicate.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace {

using property::item;

template <std::uint64_t Seed, int Depth>
void try_shape(differential::databases& db, support::generator& g) {
    const auto ids = covet::from<item>.select(covet::col<&item::id>).order_by(covet::col<&item::id>);
    for (int round = 0; round < 5; ++round) {
        CAPTURE(Seed);
        CAPTURE(round);
        const auto p = property::predicate<Seed, Depth>(g);
        db.agree(ids.where(p.expression));
        db.agree(ids.where(not p.expression));
    }
}

template <std::uint64_t First, int Depth, std::size_t... Seeds>
void try_shapes(std::index_sequence<Seeds...>) {
    support::generator g;
    g.farthest = differential::exact_in_double;
    differential::databases db;
    db.create_tables<item>();
    std::vector<item> rows;
    for (int i = 0; i < 200; ++i) rows.push_back(property::some_item(g));
    db.insert(rows);
    (try_shape<First + Seeds, Depth>(db, g), ...);
}

}  // namespace

TEST_CASE("random predicates select the same rows everywhere") { try_shapes<5000, 1>(std::make_index_sequence<30>{}); }
