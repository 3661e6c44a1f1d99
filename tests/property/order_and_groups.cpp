#include "property/predicate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using property::item;

namespace {

struct items : database {
    explicit items(std::size_t count = 500) : database{"sqlite::memory:"} {
        create_tables<item>();
        for (std::size_t i = 0; i < count; ++i) rows.push_back(property::some_item(random));
        insert(rows);
    }
    support::generator random{};
    std::vector<item> rows{};
};

std::vector<std::int64_t> ids_of(const std::vector<item>& rows) {
    std::vector<std::int64_t> ids;
    for (const item& row : rows) ids.push_back(row.id);
    return ids;
}

constexpr auto ids = from<item>.select(col<&item::id>);

}  // namespace

TEST_CASE("rows come in the order of C++'s own comparisons, an empty optional first") {
    items db;
    std::vector<item> sorted = db.rows;
    std::ranges::sort(sorted, [](const item& a, const item& b) {
        return std::tie(a.maybe, b.text, a.id) < std::tie(b.maybe, a.text, b.id);
    });
    CHECK(db.all(ids.order_by(col<&item::maybe>, desc(col<&item::text>), col<&item::id>)) == ids_of(sorted));

    std::ranges::sort(sorted, [](const item& a, const item& b) {
        return std::tie(b.note, a.real, b.id) < std::tie(a.note, b.real, a.id);
    });
    CHECK(db.all(ids.order_by(desc(col<&item::note>), col<&item::real>, desc(col<&item::id>))) == ids_of(sorted));
}

TEST_CASE("limit and offset cut a part out of the order") {
    items db{60};
    const std::vector<std::int64_t> all = ids_of(db.rows);
    for (int round = 0; round < 50; ++round) {
        const std::size_t offset = db.random.below(70), limit = db.random.below(70);
        const std::size_t begin = std::min(offset, all.size()), end = std::min(begin + limit, all.size());
        const std::vector<std::int64_t> part(all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end));
        const auto query = ids.order_by(col<&item::id>).limit(limit).offset(offset);
        CHECK(db.all(query) == part);
        CHECK(db.count(query) == static_cast<std::int64_t>(part.size()));
        CHECK(db.exists(query) == !part.empty());
    }
}

TEST_CASE("aggregates of groups are those of C++") {
    items db;
    struct group {
        std::int64_t rows{}, fractions{}, sum{};
        std::string first{};
        double largest{};
    };
    std::map<std::optional<std::int32_t>, group> groups;
    for (const item& row : db.rows) {
        group& g = groups[row.maybe];
        g.first = g.rows == 0 ? row.text : std::min(g.first, row.text);
        g.largest = g.rows == 0 ? row.real : std::max(g.largest, row.real);
        g.sum += row.small;
        g.fractions += row.fraction ? 1 : 0;
        ++g.rows;
    }
    using line = std::tuple<std::optional<std::int32_t>, std::int64_t, std::int64_t, std::optional<std::int64_t>, double,
                            std::optional<std::string>, std::optional<double>>;
    std::vector<line> expected;
    for (const auto& [maybe, g] : groups)
        expected.emplace_back(maybe, g.rows, g.fractions, g.sum, static_cast<double>(g.sum) / static_cast<double>(g.rows), g.first, g.largest);

    const auto by_maybe = from<item>.group_by(col<&item::maybe>).order_by(col<&item::maybe>);
    CHECK(db.all(by_maybe.select<line>(col<&item::maybe>, count(), count(col<&item::fraction>), sum(col<&item::small>),
                                       coalesce(avg(col<&item::small>), 0.0), min(col<&item::text>), max(col<&item::real>))) == expected);

    std::erase_if(expected, [](const line& l) { return std::get<3>(l) <= 0; });
    std::vector<std::optional<std::int32_t>> positive;
    for (const line& l : expected) positive.push_back(std::get<0>(l));
    CHECK(db.all(by_maybe.select(col<&item::maybe>).having(sum(col<&item::small>) > 0)) == positive);
}

TEST_CASE("distinct rows are a set's") {
    items db;
    std::map<std::tuple<std::optional<std::string>, bool>, int> seen;
    for (const item& row : db.rows) ++seen[{row.note, row.flag}];
    std::vector<std::tuple<std::optional<std::string>, bool>> expected;
    for (const auto& [key, times] : seen) expected.push_back(key);
    const auto query = from<item>.select(col<&item::note>, col<&item::flag>).distinct().order_by(col<&item::note>, col<&item::flag>);
    CHECK(db.all(query) == expected);
    CHECK(db.count(query) == static_cast<std::int64_t>(expected.size()));
}

TEST_CASE("set-based statements change the rows that C++ would") {
    items db;
    for (item& row : db.rows)
        if (row.maybe && *row.maybe > 0) row.small = static_cast<std::int16_t>(row.small * 2 + *row.maybe);
    db.run(update<item>.set(col<&item::small> = col<&item::small> * 2 + coalesce(col<&item::maybe>, 0)).where(col<&item::maybe> > 0));
    const auto removed = static_cast<std::int64_t>(std::erase_if(db.rows, [](const item& row) { return row.small < 0 && row.flag; }));
    CHECK(db.run(erase<item>.where(col<&item::small> < 0 and col<&item::flag>)) == removed);
    const std::vector<item> left = db.all(from<item>.order_by(col<&item::id>));
    CHECK(ids_of(left) == ids_of(db.rows));
    CHECK(std::ranges::equal(left, db.rows, {}, &item::small, &item::small));
}
