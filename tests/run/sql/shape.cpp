#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

// A table of this file's own, so that its statements are told from those of others.
struct shaped_here {
    std::int64_t id{};
    std::int64_t other{};
};

auto filtered(bool a, bool b) {
    return from<shaped_here>.where(when(a, col<&shaped_here::id> > 1) and when(b, col<&shaped_here::other> == 2));
}

std::vector<const statement*> listed() {
    std::vector<const statement*> out;
    for (const statement* const s : static_statements())
        if (std::ranges::find(s->tables, std::string_view{"shaped_here"}) != s->tables.end()) out.push_back(s);
    return out;
}

struct wide {
    std::int64_t a{};
};

/// 2^9 shapes.
auto wide_query(std::size_t bits) {
    const auto on = [bits](int i) { return when(((bits >> i) & 1U) != 0, col<&wide::a> < 100 + i); };
    return from<wide>.select(count()).where(on(0) and on(1) and on(2) and on(3) and on(4) and on(5) and on(6) and on(7) and on(8));
}

}  // namespace

TEST_CASE("a shape is listed once, from its first execution") {
    in_memory<shaped_here> db;
    CHECK(listed().empty());
    db.all(filtered(true, false));
    REQUIRE(listed().size() == 1);
    db.all(filtered(true, false));
    CHECK(listed().size() == 1);
    db.all(filtered(false, true));
    db.all(filtered(true, true));
    db.all(filtered(false, false));
    db.all(filtered(true, true));
    const std::vector<const statement*> shapes = listed();
    REQUIRE(shapes.size() == 4);

    CHECK(shapes[0]->sql(postgresql) ==
          R"(SELECT "shaped_here"."id", "shaped_here"."other" FROM "shaped_here" WHERE "shaped_here"."id" > $1)");
    CHECK(shapes[1]->sql(mysql) ==
          "SELECT `shaped_here`.`id`, `shaped_here`.`other` FROM `shaped_here` WHERE `shaped_here`.`other` = ?");
    CHECK(shapes[2]->parameters.size() == 2);
    CHECK(shapes[2]->parameters[1].column == "other");
    CHECK(shapes[3]->parameters.empty());
    CHECK(shapes[3]->results.size() == 2);
    CHECK(shapes[3]->results[1].name == "other");
    CHECK(shapes[3]->access == access::read);
    CHECK(shapes[0]->columns.size() == 2);
    for (const statement* const s : shapes) CHECK(static_statements()[s->id() - 1] == s);
}

TEST_CASE("shapes beyond those that are kept run, too") {
    in_memory<wide> db;
    for (std::int64_t i = 90; i < 120; ++i) db.insert(wide{.a = i});
    const auto expected = [](std::size_t bits) {
        for (int i = 0; i < 9; ++i)
            if (((bits >> i) & 1U) != 0) return static_cast<std::int64_t>(10 + i);
        return std::int64_t{30};
    };
    const std::size_t before = static_statements().size();
    for (int round = 0; round < 2; ++round)
        for (std::size_t bits = 0; bits < 512; ++bits) CHECK(db.one(wide_query(bits).limit(1)) == expected(bits));
    CHECK(static_statements().size() == before + sql::shape_table::most_kept);
    std::int64_t sum = 0;
    for (const std::int64_t n : db.stream(wide_query(511).limit(1))) sum += n;
    CHECK(sum == 10);
}
