#include <covet/core/statement.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace {

struct entry {
    covet::statement_slot slot{};
    covet::statement statement{.slot = &slot};
};

/// What is enlisted stays so for the rest of the program.
entry& make_entry() {
    static auto& kept = *new std::deque<entry>;
    return kept.emplace_back();
}

entry early;
/// Taken while this file is initialised, before `main`.
const std::uint32_t early_id = early.statement.id();

}  // namespace

TEST_CASE("a statement without a slot has no id") { CHECK(covet::statement{}.id() == 0); }

TEST_CASE("a statement has an id before main, and keeps it") {
    CHECK(early_id > 0);
    CHECK(early.statement.id() == early_id);
    CHECK(covet::static_statements()[early_id - 1] == &early.statement);
}

TEST_CASE("ids are dense, and lead to their statements") {
    const std::size_t before = covet::static_statements().size();
    for (std::size_t i = 1; i <= 1'000; ++i) {
        const entry& e = make_entry();
        CHECK(e.statement.id() == before + i);
        CHECK(e.statement.id() == before + i);
    }
    const auto all = covet::static_statements();
    REQUIRE(all.size() == before + 1'000);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i]->id() == i + 1);
}

TEST_CASE("a list of statements stays as it was while others are enlisted") {
    make_entry().statement.id();
    const auto list = covet::static_statements();
    const std::vector<const covet::statement*> copy{list.begin(), list.end()};
    for (int i = 0; i < 5'000; ++i) make_entry().statement.id();
    CHECK(std::equal(list.begin(), list.end(), copy.begin(), copy.end()));
}
