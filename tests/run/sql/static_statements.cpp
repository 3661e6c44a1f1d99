#include "support/shop.hpp"

#include <covet/core/statement.hpp>
#include <covet/sql/static_statement.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>

using namespace covet;

namespace {

// A table of this file's own, so that its statements are told from those of others.
struct listed_here {
    std::int64_t id{};
    std::string name{};
};

constexpr auto executed = from<listed_here>.where(col<&listed_here::name> == param);
constexpr auto only_shown = from<listed_here>.where(col<&listed_here::id> == param);
constexpr auto asked_for = from<listed_here>.where(col<&listed_here::id> != param);

template <class Statement>
const statement& described(const Statement&) {
    return sql::description_of<Statement>;
}

bool is_listed(const statement& s) {
    const std::span<const statement* const> all = static_statements();
    return std::find(all.begin(), all.end(), &s) != all.end();
}

// Initialized with the other variables of the program, in whatever order.
struct snapshot {
    std::size_t listed = static_statements().size();
};
const snapshot during_initialization;

}  // namespace

TEST_CASE("statements that a program executes are listed before any runs") {
    // Never called: that the code is there is enough.
    [[maybe_unused]] const auto never = [](database& db) {
        db.all(executed, "x");
        db.insert(listed_here{});
        db.find<listed_here>(1);
    };
    CHECK(is_listed(described(executed)));
    CHECK(is_listed(sql::description_of<query::insert_object<listed_here, query::key_source::database>>));
    CHECK(is_listed(sql::description_of<query::find_by_key<listed_here>>));
    CHECK(during_initialization.listed <= static_statements().size());
}

TEST_CASE("one whose text is all that a program asks for is not listed") {
    CHECK(only_shown.sql<sqlite>().ends_with("= ?"));
    CHECK_FALSE(is_listed(described(only_shown)));
}

TEST_CASE("asking for an id enlists, once, and keeps what is listed where it is") {
    const statement& s = described(asked_for);
    REQUIRE_FALSE(is_listed(s));
    const std::span<const statement* const> before = static_statements();
    const std::uint32_t id = s.id();
    CHECK(id == before.size() + 1);
    CHECK(s.id() == id);
    CHECK(is_listed(s));
    CHECK(static_statements().size() == before.size() + 1);
    CHECK(std::equal(before.begin(), before.end(), static_statements().begin()));
}

TEST_CASE("ids are dense from 1 and each has one statement") {
    const std::span<const statement* const> all = static_statements();
    REQUIRE(!all.empty());
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i]->id() == i + 1);
    CHECK(std::set<const statement*>(all.begin(), all.end()).size() == all.size());
}

TEST_CASE("what is listed tells all that a statement is") {
    const auto tables_are = [](std::string_view table) {
        return [table](const statement* s) { return s->tables.size() == 1 && s->tables[0] == table; };
    };
    const std::span<const statement* const> all = static_statements();
    CHECK(std::count_if(all.begin(), all.end(), tables_are("listed_here")) >= 3);
    for (const statement* s : all) {
        if (s->tables.empty()) continue;  // made by a test of the list itself
        CHECK(std::any_of(dialects.begin(), dialects.end(), [s](dialect d) { return !s->sql(d).empty(); }));
    }
}

TEST_CASE("SQL written by hand has no id") {
    statement by_hand;
    by_hand.text.fill("SELECT 1");
    CHECK(by_hand.id() == 0);
    CHECK_FALSE(is_listed(by_hand));
}
