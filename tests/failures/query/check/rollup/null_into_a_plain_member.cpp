// expect: covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make the member a std::optional, or give coalesce(…).
#include "shop.hpp"

struct sold { std::int64_t id{}; std::int64_t orders{}; };
struct sold_in_all { std::optional<std::int64_t> id{}; std::int64_t orders{}; };
#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::id>)).select<sold>(col<&Order::id>, count()).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::id>)).select<sold_in_all>(col<&Order::id>, count()).only<postgresql, mysql>()); }
#endif
