#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

constexpr int workers = 4;
constexpr int rounds = 50;

struct shared_file {
    support::temporary_directory directory{};
    database db{"sqlite:" + directory.file("shop.db") + "?pool_size=3&busy_timeout=60000&acquire_timeout=60000&synchronous=off"};
    shared_file() { db.create_tables<log_line>(); }
};

template <class Function>
void in_threads(Function f) {
    std::vector<std::thread> threads;
    for (int i = 0; i < workers; ++i) threads.emplace_back(f, i);
    for (std::thread& thread : threads) thread.join();
}

}  // namespace

TEST_CASE("an observer needs no lock of its own") {
    shared_file file;
    std::int64_t statements = 0;
    std::int64_t rows = 0;
    const observer watch = file.db.observe([&](const observation& o) {
        ++statements;
        rows += o.access == access::write ? o.rows : 0;
    });
    in_threads([&](int worker) {
        for (int i = 0; i < rounds; ++i) {
            file.db.insert(log_line{.at = worker});
            for (const log_line& line : file.db.stream(from<log_line>.limit(3))) static_cast<void>(line);
        }
    });
    CHECK(statements == 2 * workers * rounds);
    CHECK(rows == workers * rounds);
}

TEST_CASE("observers come and go while statements run") {
    shared_file file;
    std::atomic<bool> done{};
    std::thread observing{[&] {
        while (!done) {
            auto count = std::make_unique<int>(0);  // which no call may use after its observer
            const observer watch = file.db.observe([&count](const observation&) { ++*count; });
            std::this_thread::yield();
        }
    }};
    in_threads([&](int worker) {
        for (int i = 0; i < rounds; ++i) {
            file.db.insert(log_line{.at = worker});
            static_cast<void>(file.db.count(from<log_line>));
        }
    });
    done = true;
    observing.join();
    CHECK(file.db.count(from<log_line>) == workers * rounds);
}

TEST_CASE("a budget counts the statements of all threads") {
    shared_file file;
    const query_budget guard{file.db, workers * rounds / 2};
    std::atomic<int> refused{};
    in_threads([&](int worker) {
        for (int i = 0; i < rounds; ++i) {
            try {
                file.db.insert(log_line{.at = worker});
            } catch (const query_budget_exceeded&) {
                ++refused;
            }
        }
    });
    CHECK(refused == workers * rounds / 2);
    CHECK(guard.used() == workers * rounds / 2);
}
