#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

using namespace covet;

namespace {

struct item {
    std::int64_t id{};
    std::int32_t weight{};
    std::optional<std::int32_t> shelf{};
};

struct with_items : shop::in_memory<item> {
    with_items() {
        insert(std::vector<item>{{.weight = 12, .shelf = 1},
                                 {.weight = 17, .shelf = std::nullopt},
                                 {.weight = 25, .shelf = 1},
                                 {.weight = 31, .shelf = 2},
                                 {.weight = 38, .shelf = std::nullopt}});
    }
};

constexpr auto weight = col<&item::weight>;
constexpr auto shelf = col<&item::shelf>;

using rows = std::vector<std::tuple<std::int64_t, std::int64_t>>;

}  // namespace

TEST_CASE("groups of an expression with a value in it, by its place") {
    with_items db;
    const auto tens = from<item>.group_by(ordinal<1>).order_by(ordinal<1>);
    CHECK(db.all(tens.select(weight / 10, count())) == rows{{1, 2}, {2, 1}, {3, 2}});
    CHECK(db.all(tens.order_by(desc(ordinal<2>), desc(ordinal<1>)).select(weight / 10, count())) == rows{{3, 2}, {1, 2}, {2, 1}});
    CHECK(db.all(tens.having(count() > 1).select(weight / 10, sum(weight).filter(weight > 15)).select(weight / 10, count())) ==
          rows{{1, 2}, {3, 2}});
    constexpr auto parts = from<item>.select(weight / param, count()).group_by(ordinal<1>).order_by(ordinal<1>);
    CHECK(db.all(parts, 20) == std::vector<std::tuple<std::optional<std::int64_t>, std::int64_t>>{{0, 2}, {1, 3}});
    CHECK(db.count(from<item>.select(weight / 10, count()).group_by(ordinal<1>)) == 3);
    CHECK(db.exists(from<item>.select(weight / 10, count()).group_by(ordinal<1>)));
}

TEST_CASE("a group by place is one for other expressions too") {
    with_items db;
    const auto shelves = from<item>.select(shelf, coalesce(shelf + shelf, 0), count()).group_by(ordinal<1>).order_by(ordinal<1>);
    CHECK(db.all(shelves) == std::vector<std::tuple<std::optional<std::int32_t>, std::int64_t, std::int64_t>>{
                                 {std::nullopt, 0, 2}, {1, 2, 2}, {2, 4, 1}});
}

TEST_CASE("distinct rows ordered by a place") {
    with_items db;
    CHECK(db.all(from<item>.select(weight / 10).distinct().order_by(desc(ordinal<1>))) == std::vector<std::int64_t>{3, 2, 1});
}
