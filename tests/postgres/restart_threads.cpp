#include <covet/covet.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "support/places.hpp"
#include "support/temporary_directory.hpp"

using namespace covet;
using namespace std::chrono_literals;

namespace {

/// A server that nobody else uses, to be restarted.
class own_server {
public:
    own_server() { run("start"); }
    own_server(const own_server&) = delete;
    own_server& operator=(const own_server&) = delete;
    ~own_server() { static_cast<void>(std::system(command("stop").c_str())); }

    void restart() const { run("restart"); }
    std::string url() const {
        std::ifstream in{directory() + "/url"};
        std::string out;
        std::getline(in, out);
        return out;
    }

private:
    std::string directory() const { return files_.file("server"); }
    std::string command(const std::string& what) const {
        return "env -u COVET_TEST_POSTGRES '" + support::data_directory() + "/../servers/postgres' " + what + " '" + directory() +
               "' > /dev/null";
    }
    void run(const std::string& what) const {
        if (std::system(command(what).c_str()) != 0) throw std::runtime_error{"tests/servers/postgres " + what + " failed"};
    }

    support::temporary_directory files_;
};

/// COVET_FAULTS=50 for the long way.
int restarts() {
    const char* const wanted = std::getenv("COVET_FAULTS");
    return wanted != nullptr ? std::atoi(wanted) : 2;
}

}  // namespace

TEST_CASE("with attempts enough, nobody is refused while the server restarts") {
    const own_server server;
    database db{server.url() + "?pool_size=4&acquire_timeout=60000&pool_connect_retry.attempts=1000&pool_connect_retry.cap=50" +
                "&pool_breaker.failures_in_a_row=0&pool_breaker.failure_percent=0"};
    std::atomic<bool> done{false};
    std::atomic<int> answers{0}, refused{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            while (!done) {
                try {
                    db.query<std::int64_t>("SELECT 1::bigint");
                    ++answers;
                } catch (const connection_lost_error&) {  // one that it had
                } catch (const error& e) {
                    MESSAGE(std::string{e.what()});
                    ++refused;
                }
            }
        });
    for (int i = 0; i < restarts(); ++i) {
        server.restart();
        const int answered = answers;
        while (answers < answered + 20) std::this_thread::sleep_for(1ms);
    }
    done = true;
    for (std::thread& t : threads) t.join();
    CHECK(refused == 0);
}

TEST_CASE("after a restart of the server the pool is full again, and nobody was told anything wrong") {
    const own_server server;
    database db{server.url() + "?pool_size=4&pool_min_size=4&pool_warm_up=on&acquire_timeout=5000"};
    std::atomic<bool> done{false};
    std::atomic<int> answers{0}, wrong{0}, lost{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; !done; ++i) {
                try {
                    const std::int64_t sent = i * 3 + t;
                    if (db.query<std::int64_t>("SELECT $1::bigint", sent).at(0) != sent) ++wrong;
                    ++answers;
                } catch (const connection_lost_error&) {
                    ++lost;
                } catch (const connection_failed&) {
                    std::this_thread::sleep_for(5ms);
                }
            }
        });
    std::chrono::steady_clock::duration longest{};
    for (int i = 0; i < restarts(); ++i) {
        const std::uint64_t before = db.pool().numbers().connects;
        server.restart();
        const auto back = std::chrono::steady_clock::now();
        while (db.pool().numbers().connects < before + 4 || db.pool().numbers().state != pool::condition::healthy) {
            REQUIRE(std::chrono::steady_clock::now() - back < 30s);
            std::this_thread::sleep_for(1ms);
        }
        longest = std::max(longest, std::chrono::steady_clock::now() - back);
        const int answered = answers;
        while (answers < answered + 20) std::this_thread::sleep_for(1ms);
    }
    done = true;
    for (std::thread& t : threads) t.join();
    CHECK(wrong == 0);
    MESSAGE("full again within ", std::chrono::duration_cast<std::chrono::milliseconds>(longest).count(), " ms, with ", lost.load(),
            " lost connections");
}
