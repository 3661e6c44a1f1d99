#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "support/postgres_database.hpp"
#include "support/shop.hpp"

using namespace covet;
using namespace shop;

TEST_CASE("each of two ranges that are inserted at once learns its own keys") {
    const support::postgres_database server;
    database db{server.url()};
    db.create_tables<ticket>();
    const auto fill = [&](std::vector<ticket>& tickets) {
        for (int round = 0; round < 20; ++round) {
            std::vector<ticket> some(50);
            db.insert(some);
            tickets.insert(tickets.end(), some.begin(), some.end());
        }
    };
    std::vector<ticket> first;
    std::vector<ticket> second;
    std::thread other{[&] { fill(second); }};
    fill(first);
    other.join();
    CHECK(db.count(from<ticket>) == 2'000);
    first.insert(first.end(), second.begin(), second.end());
    std::sort(first.begin(), first.end(), [](const ticket& a, const ticket& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < first.size(); ++i) REQUIRE(first[i].id == static_cast<std::int64_t>(i) + 1);
}
