#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

using namespace covet;

namespace {

struct met {
    std::int64_t id{};
};

/// 2^9 shapes, more than are kept.
auto query_of(std::size_t bits) {
    const auto on = [bits](int i) { return when(((bits >> i) & 1U) != 0, col<&met::id> < i); };
    return from<met>.where(on(0) and on(1) and on(2) and on(3) and on(4) and on(5) and on(6) and on(7) and on(8));
}

}  // namespace

TEST_CASE("threads that ask for a shape at once get the same one") {
    constexpr std::size_t threads_count = 4;
    constexpr std::size_t shapes = 512;
    std::array<std::vector<const statement*>, threads_count> seen;
    std::array<std::vector<std::string>, threads_count> texts;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < threads_count; ++t)
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < shapes; ++i) {
                const auto shape = sql::shape_of(query_of(i));
                seen[t].push_back(shape->id() != 0 ? shape.get() : nullptr);
                texts[t].emplace_back(shape->sql(sqlite));
            }
        });
    for (std::thread& t : threads) t.join();
    for (std::size_t t = 1; t < threads_count; ++t) CHECK(texts[t] == texts[0]);

    // One that is full for one thread was so for the others when they asked later, but not when they asked before.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < shapes; ++i) {
        const statement* known = nullptr;
        for (const auto& mine : seen) {
            if (mine[i] == nullptr) continue;
            CHECK((known == nullptr || known == mine[i]));
            known = mine[i];
        }
        kept += known != nullptr ? 1 : 0;
    }
    CHECK(kept == sql::shape_table::most_kept);
}
