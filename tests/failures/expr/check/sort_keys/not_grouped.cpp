// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

constexpr auto keys = sort_keys(col<&Order::customer_id>, sort_key("count", count()), col<&Order::total>);
constexpr auto sound_keys = sort_keys(col<&Order::customer_id>, sort_key("count", count()));

auto rows(database& db) {
    const auto counts = from<Order>.group_by(col<&Order::customer_id>).select(col<&Order::customer_id>);
#ifndef COVET_CORRECT
    return db.all(counts.order_by(keys.by("count")));
#else
    return db.all(counts.order_by(sound_keys.by("count")));
#endif
}
