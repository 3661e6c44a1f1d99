#include "property/random_predicate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace covet;
using namespace property;

namespace {

/// What is left of a predicate: its truth for a row, or nothing.
struct part {
    bool is_left{};
    truth value{};
};

part all_of(const part& a, const part& b) {
    if (!a.is_left) return b;
    return b.is_left ? part{true, support::both(a.value, b.value)} : a;
}
part any_of(const part& a, const part& b) {
    if (!a.is_left) return b;
    return b.is_left ? part{true, support::either(a.value, b.value)} : a;
}
part none_of(const part& a) { return {a.is_left, support::negated(a.value)}; }

}  // namespace

TEST_CASE("every combination of what is on means what is left") {
    support::generator g;
    database db{"sqlite::memory:"};
    db.create_tables<item>();
    std::vector<item> rows;
    for (int i = 0; i < 100; ++i) rows.push_back(some_item(g));
    db.insert(rows);

    const auto p = predicate<1, 1>(g);
    const auto q = predicate<2, 1>(g);
    const auto r = predicate<3, 1>(g);
    const auto s = predicate<4, 1>(g);
    for (std::size_t bits = 0; bits < 32; ++bits) {
        CAPTURE(bits);
        const auto on = [bits](int i) { return ((bits >> i) & 1U) != 0; };
        const auto query =
            from<item>
                .where(when(on(0), p.expression) or not(when(on(1), q.expression) and when(on(2), r.expression)))
                .where(when(on(3), s.expression or when(on(4), p.expression)))
                .select(col<&item::id>)
                .order_by(col<&item::id>);
        std::vector<std::int64_t> expected;
        for (const item& row : rows) {
            const auto of = [&](bool is_on, const auto& meant) { return part{is_on, meant.meaning(row)}; };
            const part first = any_of(of(on(0), p), none_of(all_of(of(on(1), q), of(on(2), r))));
            const part second = on(3) ? any_of(of(true, s), of(on(4), p)) : part{};
            const part whole = all_of(first, second);
            if (!whole.is_left || whole.value == true) expected.push_back(row.id);
        }
        CAPTURE(sql_of(query, sqlite));
        CHECK(db.all(query) == expected);
        CHECK(db.count(query) == static_cast<std::int64_t>(expected.size()));
    }
}
