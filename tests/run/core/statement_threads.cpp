#include <covet/core/statement.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t count = 2'000;

struct entry {
    covet::statement_slot slot{};
    covet::statement statement{.slot = &slot};
};

/// What is enlisted stays so for the rest of the program.
std::array<entry, count> entries;

}  // namespace

TEST_CASE("threads that ask for an id at once get the same one") {
    constexpr std::size_t threads_count = 4;
    std::array<std::vector<std::uint32_t>, threads_count> seen;
    std::vector<std::thread> threads;
    for (auto& mine : seen)
        threads.emplace_back([&mine] {
            for (entry& e : entries) {
                mine.push_back(e.statement.id());
                const auto all = covet::static_statements();
                if (all.size() < mine.back()) mine.back() = 0;
            }
        });
    for (std::thread& t : threads) t.join();
    for (const auto& mine : seen) CHECK(mine == seen[0]);
    const std::set<std::uint32_t> distinct{seen[0].begin(), seen[0].end()};
    CHECK(distinct.size() == count);
    CHECK(*distinct.rbegin() - *distinct.begin() == count - 1);
    CHECK_FALSE(distinct.contains(0));
}
