#pragma once

#include "property/random_predicate.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace property {

struct items : covet::database {
    explicit items(generator& g) : covet::database{"sqlite::memory:"} {
        create_tables<item>();
        for (int i = 0; i < 300; ++i) rows.push_back(some_item(g));
        insert(rows);
    }
    std::vector<item> rows;
};

/// Whether a predicate selects the rows of which it is true, and its negation those of which it is false.
template <class Meant>
void check_meaning(items& db, const Meant& p) {
    std::vector<std::int64_t> yes, no;
    for (const item& row : db.rows) {
        const truth t = p.meaning(row);
        if (t == true) yes.push_back(row.id);
        if (t == false) no.push_back(row.id);
    }
    const auto ids = covet::from<item>.select(covet::col<&item::id>).order_by(covet::col<&item::id>);
    const auto where = ids.where(p.expression);
    const bool selects_what_is_true = db.all(where) == yes;
    const bool negation_selects_what_is_false = db.all(ids.where(not p.expression)) == no;
    CAPTURE(where.template sql<covet::sqlite>());
    CHECK(selects_what_is_true);
    CHECK(negation_selects_what_is_false);
}

template <std::uint64_t Seed, int Depth>
void try_shape(items& db, generator& g) {
    for (int round = 0; round < 10; ++round) {
        CAPTURE(Seed);
        CAPTURE(round);
        check_meaning(db, predicate<Seed, Depth>(g));
    }
}

/// Shapes drawn from the numbers after `First`.
template <std::uint64_t First, int Depth, std::size_t... Seeds>
void try_shapes(std::index_sequence<Seeds...>) {
    generator g;
    items db{g};
    (try_shape<First + Seeds, Depth>(db, g), ...);
}

}  // namespace property
