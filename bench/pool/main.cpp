#include <covet/driver/fake.hpp>
#include <covet/driver/sqlite.hpp>
#include <covet/pool/pool.hpp>

#ifdef COVET_BENCH_SOCI
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#endif

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

/// \file
/// Prints what leases cost, when nobody else wants one and when many do, beside a queue behind a mutex and beside SOCI; what a crowd
/// that comes at once leads to, and what a connection takes.
namespace {

using clock_type = std::chrono::steady_clock;

/// What most programs have in the place of a pool.
class plain_pool {
public:
    explicit plain_pool(std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) free_.push_back(i);
    }
    std::size_t take() {
        std::unique_lock lock{mutex_};
        returned_.wait(lock, [this] { return !free_.empty(); });
        const std::size_t at = free_.back();
        free_.pop_back();
        return at;
    }
    void give_back(std::size_t at) {
        {
            const std::lock_guard lock{mutex_};
            free_.push_back(at);
        }
        returned_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::size_t> free_;
};

void work_for(std::chrono::nanoseconds time) {
    const auto end = clock_type::now() + time;
    while (clock_type::now() < end) {
    }
}

template <class Lease>
double nanoseconds_alone(Lease lease) {
    constexpr int times = 200'000, rounds = 31;
    std::vector<double> found;
    for (int round = 0; round < rounds; ++round) {
        const auto start = clock_type::now();
        for (int i = 0; i < times; ++i) lease([] {});
        found.push_back(std::chrono::duration<double, std::nano>(clock_type::now() - start).count() / times);
    }
    std::ranges::nth_element(found, found.begin() + rounds / 2);
    return found[rounds / 2];
}

struct crowd {
    double leases_a_second{};
    double p99{};      // of the wait, microseconds
    double longest{};  // likewise
};

/// So many threads on a pool of two for a second, each lease in use for so long.
template <class Lease>
crowd crowd_of(int threads, std::chrono::nanoseconds use, Lease lease) {
    std::vector<std::vector<float>> waits(static_cast<std::size_t>(threads));
    std::vector<std::thread> all;
    const auto start = clock_type::now();
    const auto end = start + std::chrono::seconds{1};
    for (std::vector<float>& mine : waits)
        all.emplace_back([&, end] {
            mine.reserve(4'000'000);
            while (clock_type::now() < end) {
                const auto asked = clock_type::now();
                lease([&] {
                    mine.push_back(std::chrono::duration<float, std::micro>(clock_type::now() - asked).count());
                    work_for(use);
                });
            }
        });
    for (std::thread& t : all) t.join();
    const double seconds = std::chrono::duration<double>(clock_type::now() - start).count();
    std::vector<float> together;
    for (const std::vector<float>& mine : waits) together.insert(together.end(), mine.begin(), mine.end());
    const auto at = together.begin() + static_cast<std::ptrdiff_t>(together.size() * 99 / 100);
    std::ranges::nth_element(together, at);
    return {static_cast<double>(together.size()) / seconds, *at, *std::ranges::max_element(together)};
}

template <class Lease>
void report(const char* name, Lease lease) {
    std::printf("%-28s %10.1f", name, nanoseconds_alone(lease));
    for (const std::chrono::nanoseconds use : {std::chrono::nanoseconds{1'000}, std::chrono::nanoseconds{100'000}}) {
        const crowd found = crowd_of(8, use, lease);
        std::printf(" %12.0f %10.1f %10.1f", found.leases_a_second, found.p99, found.longest);
    }
    std::printf("\n");
}

/// 50 threads that come at once to a pool of up to 50 whose connects take 150 ms, each for 2 ms.
void report_spike() {
    constexpr std::chrono::milliseconds to_connect{150};
    const auto script = std::make_shared<covet::driver::fake_script>();
    covet::pool::connection_pool pool{[&] {
                                          std::this_thread::sleep_for(to_connect);
                                          return covet::driver::connect_fake(script);
                                      },
                                      {.max_size = 50}};
    std::vector<std::thread> all;
    const auto start = clock_type::now();
    for (int i = 0; i < 50; ++i)
        all.emplace_back([&] {
            const covet::pool::lease held = pool.acquire();
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        });
    for (std::thread& t : all) t.join();
    const double took = std::chrono::duration<double, std::milli>(clock_type::now() - start - to_connect).count();
    std::printf("\na spike of 50, with connects of 150 ms and uses of 2 ms: %zu connections, all done %.0f ms behind the first connect\n",
                pool.numbers().size, took);
}

std::size_t bytes_in_use() { return mallinfo2().uordblks; }

/// What a connection takes, with and without a pool around it.
void report_memory() {
    constexpr std::size_t count = 100;
    const auto open = [] { return covet::driver::connect_sqlite({.path = ":memory:"}); };
    std::vector<std::unique_ptr<covet::driver::connection>> alone(count);
    const std::size_t before = bytes_in_use();
    for (auto& c : alone) c = open();
    const std::size_t of_driver = bytes_in_use() - before;
    alone.clear();
    const std::size_t before_pool = bytes_in_use();
    covet::pool::connection_pool pool{open, {.max_size = count, .min_size = count, .warm_up = true}};
    const std::size_t of_pool = bytes_in_use() - before_pool;
    covet::pool::connection_pool one{open, {.max_size = 1, .min_size = 1, .warm_up = true}};
    const std::size_t of_one = bytes_in_use() - before_pool - of_pool;
    std::printf("\nbytes a pooled connection to SQLite takes beside the driver's %zu: %zd; an empty pool: %zu\n", of_driver / count,
                (static_cast<std::ptrdiff_t>(of_pool) - static_cast<std::ptrdiff_t>(of_one) -
                 static_cast<std::ptrdiff_t>(of_driver / count * (count - 1))) /
                    static_cast<std::ptrdiff_t>(count - 1),
                of_one - of_driver / count);
}

}  // namespace

int main() {
    std::printf("%-28s %10s %35s %35s\n", "", "alone", "8 threads on 2, in use for 1 us", "in use for 100 us");
    std::printf("%-28s %10s %12s %10s %10s %12s %10s %10s\n", "lease and return", "ns", "a second", "p99, us", "most, us", "a second",
                "p99, us", "most, us");
    {
        const auto script = std::make_shared<covet::driver::fake_script>();
        covet::pool::connection_pool pool{[&] { return covet::driver::connect_fake(script); },
                                          {.max_size = 2, .min_size = 2, .warm_up = true}};
        report("covet", [&](auto use) {
            const covet::pool::lease held = pool.acquire();
            use();
        });
    }
    {
        plain_pool pool{2};
        report("a mutex and a condition", [&](auto use) {
            const std::size_t at = pool.take();
            use();
            pool.give_back(at);
        });
    }
#ifdef COVET_BENCH_SOCI
    {
        soci::connection_pool pool{2};
        for (std::size_t i = 0; i < 2; ++i) pool.at(i).open(soci::sqlite3, ":memory:");
        report("SOCI", [&](auto use) {
            const soci::session held{pool};
            use();
        });
    }
#endif
    report_spike();
    report_memory();
}
