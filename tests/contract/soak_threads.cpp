#include <covet/covet.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/each_server.hpp"
#include "support/gate.hpp"
#include "support/resident_memory.hpp"

using namespace covet;
using namespace std::chrono_literals;

namespace {

struct soaked {
    std::int64_t id{};
    std::int64_t value{};
};

std::ptrdiff_t open_files() {
    return std::distance(std::filesystem::directory_iterator{"/proc/self/fd"}, std::filesystem::directory_iterator{});
}

/// COVET_SOAK_SECONDS=600 for the long way.
std::chrono::seconds soak_time() {
    const char* const wanted = std::getenv("COVET_SOAK_SECONDS");
    return std::chrono::seconds{wanted != nullptr ? std::atoi(wanted) : 4};
}

void do_harm(support::gate& way, std::mt19937& random) {
    way.delay(0ms);
    way.split(0);
    way.cut_after(0);
    switch (random() % 6) {
        case 0: return way.cut();
        case 1: return way.delay(std::chrono::milliseconds{random() % 50});
        case 2: return way.split(1 + random() % 100);
        case 3: return way.cut_after(1 + random() % 20'000);
        case 4:
            way.block();
            std::this_thread::sleep_for(std::chrono::milliseconds{random() % 100});
            return way.block(false);
        default: return;
    }
}

}  // namespace

TEST_CASE("a pool on a bad network gives right answers or errors, and keeps neither memory nor descriptors") {
    support::on_each_server([](const auto& server) {
        support::gate way{server.url("tls=disable")};
        {
            database db{way.url() + "&pool_size=4&pool_min_size=2&acquire_timeout=2000&read_timeout=2000&connect_timeout=2000"};
            db.create_tables<soaked>();
            for (int i = 1; i <= 100; ++i) db.insert(soaked{.value = i * 7});
            std::atomic<bool> done{false};
            std::atomic<std::uint64_t> right{0}, wrong{0}, failed{0};
            std::vector<std::thread> threads;
            for (int t = 0; t < 6; ++t)
                threads.emplace_back([&, t] {
                    std::mt19937 random{static_cast<unsigned>(t)};
                    while (!done) {
                        const std::int64_t id = 1 + random() % 100;
                        try {
                            ++(db.find<soaked>(id).value().value == id * 7 ? right : wrong);
                        } catch (const error&) {
                            ++failed;
                        }
                    }
                });
            std::mt19937 random{1};
            const auto start = std::chrono::steady_clock::now();
            std::int64_t memory = 0;  // KiB
            std::ptrdiff_t files = 0;
            while (std::chrono::steady_clock::now() - start < soak_time()) {
                do_harm(way, random);
                std::this_thread::sleep_for(std::chrono::milliseconds{20 + random() % 80});
                if (memory != 0 || std::chrono::steady_clock::now() - start < soak_time() / 4) continue;
                memory = support::resident_memory();
                files = open_files();
            }
            CHECK(open_files() <= files + 40);  // connections that come and go
            CHECK(support::resident_memory() < memory + 32 * 1'024);
            way.delay(0ms);
            way.split(0);
            way.cut_after(0);
            const std::uint64_t before = right;
            while (right < before + 100) std::this_thread::sleep_for(1ms);
            done = true;
            for (std::thread& t : threads) t.join();
            CHECK(wrong == 0);
            MESSAGE(right.load(), " right answers, ", failed.load(), " errors, ", db.pool().numbers().connects, " connections");
        }
    });
}
