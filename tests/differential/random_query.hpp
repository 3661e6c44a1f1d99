#pragma once

#include "property/random_predicate.hpp"

/// \file
/// Random queries over items. As of the predicates, the shape is drawn when the test is compiled, and the values in it when it
/// runs. Numbers are of columns that cannot overflow, since that is an error of its own on each database.
namespace property {

using covet::col;
using other = covet::alias<item, "other">;

template <std::uint64_t Seed>
auto small_number(generator& g) {
    constexpr auto pick = Seed % 8;
    if constexpr (pick == 0) return col<&item::small>;
    else if constexpr (pick == 1) return col<&item::maybe>;
    else if constexpr (pick == 2) return col<&item::small> * 3 + col<&item::maybe>;
    else if constexpr (pick == 3) return covet::coalesce(col<&item::maybe>, g.between(-3, 3));
    else if constexpr (pick == 4) return covet::case_when(col<&item::flag>, col<&item::small>).otherwise(g.between(-3, 3));
    else if constexpr (pick == 5) return covet::abs(col<&item::small>);
    else if constexpr (pick == 6) return covet::nullif(col<&item::small>, g.between(-3, 3));
    else return covet::length(col<&item::text>);
}

template <std::uint64_t Seed>
constexpr auto key() {
    constexpr auto pick = Seed % 4;
    if constexpr (pick == 0) return col<&item::maybe>;
    else if constexpr (pick == 1) return col<&item::flag>;
    else if constexpr (pick == 2) return col<&item::note>;
    else return col<&item::perhaps>;
}

template <std::uint64_t Seed>
auto aggregate(generator& g) {
    constexpr auto next = mixed(Seed);
    constexpr auto pick = Seed % 9;
    if constexpr (pick == 0) return covet::count();
    else if constexpr (pick == 1) return covet::count(small_number<next>(g)).distinct();
    else if constexpr (pick == 2) return covet::sum(small_number<next>(g));
    else if constexpr (pick == 3) return covet::avg(small_number<next>(g));
    else if constexpr (pick == 4) return covet::min(col<&item::note>);
    else if constexpr (pick == 5) return covet::max(col<&item::text>);
    else if constexpr (pick == 6) return covet::bool_or(predicate<next, 0>(g).expression);
    else if constexpr (pick == 7) return covet::variance_population(small_number<next>(g));
    else return covet::string_agg<"|">(col<&item::text>).order_by(col<&item::id>);
}

template <std::uint64_t Seed>
auto window_function(generator& g) {
    constexpr auto next = mixed(Seed);
    constexpr auto pick = Seed % 7;
    const auto x = small_number<next>(g);
    const auto part = covet::partition_by(key<next>());
    if constexpr (pick == 0) return covet::row_number().over(part.order_by(x, col<&item::id>));
    else if constexpr (pick == 1) return covet::rank().over(part.order_by(covet::desc(x)));
    else if constexpr (pick == 2) return covet::lag(x).over(part.order_by(col<&item::id>));
    else if constexpr (pick == 3) return covet::sum(x).over(part.order_by(col<&item::id>).rows(covet::preceding<2>, covet::current_row));
    else if constexpr (pick == 4) return covet::count(x).over(covet::order_by(col<&item::small>));
    else if constexpr (pick == 5) return covet::last_value(col<&item::text>).over(part.order_by(col<&item::id>)
                                             .rows(covet::current_row, covet::unbounded_following));
    else return covet::dense_rank().over(covet::order_by(col<&item::note>, col<&item::flag>));
}

/// A query of one of the forms that SQL has.
template <std::uint64_t Seed>
auto query(generator& g) {
    using covet::from, covet::desc;
    constexpr auto a = mixed(Seed), b = mixed(a), c = mixed(b);
    constexpr auto pick = Seed % 9;
    const auto some = from<item>.where(predicate<a, 0>(g).expression);
    const auto two = [&](const auto& q) { return q.select(key<b>(), small_number<c>(g)); };
    if constexpr (pick < 2) {
        return some.group_by(key<b>())
            .having(covet::count() > g.between(0, 4))
            .select(key<b>(), aggregate<a>(g), aggregate<c>(g))
            .order_by(desc(key<b>()));
    } else if constexpr (pick == 2) {
        return some.select(aggregate<a>(g).filter(predicate<c, 0>(g).expression), aggregate<b>(g), aggregate<c>(g));
    } else if constexpr (pick == 3) {
        return some.select(col<&item::id>, window_function<b>(g), window_function<c>(g)).order_by(col<&item::id>);
    } else if constexpr (pick == 4) {
        return two(some).union_distinct(two(from<item>.where(predicate<b, 0>(g).expression)));
    } else if constexpr (pick == 5) {
        if constexpr (b % 2 == 0)
            return two(some).intersect(two(from<item>.where(predicate<b, 0>(g).expression)));
        else
            return two(some).except(two(from<item>.where(predicate<b, 0>(g).expression)));
    } else if constexpr (pick == 6) {
        const auto on = other::col<&item::small> == small_number<a>(g) and other::col<&item::id> < 40;
        const auto joined = [&] {
            if constexpr (b % 2 == 0)
                return from<item>.template join<other>(on);
            else
                return from<item>.template left_join<other>(on);
        }();
        return joined.where(predicate<c, 0>(g).expression).select(col<&item::id>, other::col<&item::id>, other::col<&item::text>);
    } else if constexpr (pick == 7) {
        return from<other>.where(other::col<&item::small>.in(some.select(col<&item::small>)))
            .select(other::col<&item::id>)
            .order_by(desc(other::col<&item::id>))
            .limit(g.between(0, 50))
            .offset(g.between(0, 20));
    } else {
        return two(some).distinct();
    }
}

}  // namespace property
