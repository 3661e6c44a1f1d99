#include "support/caught.hpp"
#include "with_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

using ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("an array as one argument") {
    with_rows db;
    constexpr auto query = from<order>.select(col<&order::id>).where(col<&order::id>.in(param));
    CHECK(db.all(query, std::vector<std::int64_t>{1, 3, 99}) == ids{1, 3});
    CHECK(db.all(query, std::vector<std::int64_t>{}).empty());
    CHECK(db.all(query, std::set<int>{2}) == ids{2});
    CHECK(db.all(query, std::array<std::int16_t, 2>{2, 3}) == ids{2, 3});
    const int plain[]{1, 2};
    CHECK(db.all(query, plain) == ids{1, 2});
    CHECK(db.all(query, std::span{plain}.first(1)) == ids{1});
    CHECK(db.count(query, std::list<int>{1, 2, 3}) == 3);

    constexpr auto names = from<customer>.select(col<&customer::id>).where(col<&customer::name>.in(param));
    CHECK(db.all(names, std::vector<std::string>{"Ada", "Eve"}) == ids{1});
    CHECK(db.all(names, std::vector<std::string_view>{"Bob"}) == ids{2});
    CHECK(db.all(names, std::vector<const char*>{"Ada", "Bob"}) == ids{1, 2});
    constexpr auto nicks = from<customer>.select(col<&customer::id>).where(col<&customer::nick>.in(param));
    CHECK(db.all(nicks, std::vector<std::string>{"countess"}) == ids{1});
    constexpr auto both = from<customer>.select(col<&customer::id>).where(col<&customer::name>.in(param) and col<&customer::id> < param);
    CHECK(db.all(both, std::vector<std::string>{"Ada", "Bob"}, 2) == ids{1});
}
