#include <covet/driver/fake.hpp>
#include <covet/pool/failure.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "support/temporary_directory.hpp"

using namespace covet::pool;

namespace {

using namespace std::chrono_literals;

/// A pool that something of everything has happened to.
statistics busy_numbers() {
    const auto script = std::make_shared<covet::driver::fake_script>();
    connection_pool pool{[=] { return covet::driver::connect_fake(script); }, {.max_size = 2, .acquire_timeout = 60s}};
    script->fail(covet::driver::fake_call::kind::connect, covet::connection_failed{"covet: no"});
    try {
        static_cast<void>(pool.acquire());
    } catch (const covet::connection_failed&) {
    }
    for (int i = 0; i < 10; ++i) static_cast<void>(pool.acquire());
    const lease one = pool.acquire(), two = pool.acquire();
    try {
        static_cast<void>(pool.acquire(20ms));
    } catch (const exhausted&) {
    }
    return pool.numbers();
}

}  // namespace

TEST_CASE("a histogram counts exactly, and tells percentiles to within an eighth") {
    histogram h;
    CHECK(h.percentile(0.5) == 0ns);
    for (int i = 1; i <= 1'000; ++i) h.add(std::chrono::microseconds{i});
    h.add_nothing();
    h.add(-5ns);
    CHECK(h.count() == 1'002);
    CHECK(h.sum() == 500'500us);
    CHECK(h.largest() == 1ms);
    CHECK(h.percentile(0.5) >= 499us);
    CHECK(h.percentile(0.5) <= 499us * 9 / 8);
    CHECK(h.percentile(0.99) >= 990us);
    CHECK(h.percentile(0.99) <= 1ms);
    CHECK(h.percentile(1) == 1ms);
    CHECK(h.percentile(0.001) == 0ns);
    CHECK(h.count_up_to(0ns) == 2);
    CHECK(h.count_up_to(1h) == 1'002);
    histogram extremes;
    extremes.add(std::chrono::nanoseconds::max());
    for (int i = 0; i < 40; ++i) extremes.add(std::chrono::nanoseconds{std::int64_t{1} << i});
    CHECK(extremes.count() == 41);
    CHECK(extremes.count_up_to(15ns) == 4);
    CHECK(extremes.percentile(1) == std::chrono::nanoseconds::max());
}

TEST_CASE("the numbers of a pool") {
    const statistics s = busy_numbers();
    CHECK(s.max_size == 2);
    CHECK(s.size == 2);
    CHECK(s.in_use == 2);
    CHECK(s.idle == 0);
    CHECK(s.leases == 12);
    CHECK(s.timeouts == 1);
    CHECK(s.connects == 2);
    CHECK(s.connect_failures == 1);
    CHECK(s.wait.count() == 12);
    CHECK(s.hold.count() == 10);
    CHECK(s.connect.count() == 2);
    CHECK(s.longest_holder.line() > 0);
}

TEST_CASE("a summary tells what becomes of every connection") {
    statistics s;
    s.max_size = s.size = 4;
    s.idle = s.connecting = 1;
    s.waiting = 5;
    CHECK(summary(s) == "0 of 4 connections in use, 1 idle, 1 being opened, 2 being checked, reset or closed, 5 waiting");
    s.size = 2;
    CHECK(summary(s) == "0 of 4 connections in use, 1 idle, 1 being opened, 5 waiting");
}

TEST_CASE("the numbers as JSON") {
    const nlohmann::json j = nlohmann::json::parse(to_json(busy_numbers()));
    CHECK(j["state"] == "healthy");
    CHECK(j["in_use"] == 2);
    CHECK(j["errors"]["timeout"] == 1);
    CHECK(j["errors"]["connect"] == 1);
    CHECK(j["closed"]["unused"] == 0);
    CHECK(j["wait"]["count"] == 12);
    CHECK(j["hold"]["p99"].get<double>() < 1);
    CHECK(j["longest_hold"]["where"].get<std::string>().starts_with("statistics.cpp:"));
}

TEST_CASE("the numbers as Prometheus reads them") {
    const std::string text = to_prometheus(busy_numbers(), "a \"pool\"\\\n");
    CHECK(text.find("covet_pool_leases_total{pool=\"a \\\"pool\\\"\\\\\\n\"} 12\n") != std::string::npos);
    CHECK(text.find("covet_pool_breaker_state{pool=\"a \\\"pool\\\"\\\\\\n\",state=\"closed\"} 1\n") != std::string::npos);
    CHECK(text.find(",state=\"half_open\"} 0\n") != std::string::npos);
    CHECK(text.find(",le=\"+Inf\"} 12\n") != std::string::npos);

    const support::temporary_directory files;
    std::ofstream{files.file("metrics")} << text;
    const std::string check = "promtool check metrics < " + files.file("metrics") + " > " + files.file("said") + " 2>&1";
    const int status = std::system(check.c_str());
    std::ifstream in{files.file("said")};
    const std::string said{std::istreambuf_iterator<char>{in}, {}};
    CHECK_MESSAGE(status == 0, said);
    CHECK(said.empty());
}

TEST_CASE("events are told") {
    const auto script = std::make_shared<covet::driver::fake_script>();
    std::vector<event> told;
    {
        connection_pool pool{[=] { return covet::driver::connect_fake(script); }, {.max_size = 1, .acquire_timeout = 60s}};
        pool.observe([&](const event& e) { told.push_back(e); });
        const lease held = pool.acquire();
        CHECK_THROWS_AS(pool.acquire(200ms), exhausted);
        pool.observe({});
    }
    REQUIRE(told.size() == 2);
    CHECK(told[0].what == event::kind::connected);
    CHECK(told[1].what == event::kind::timed_out);
    CHECK(told[1].took >= 190ms);
    CHECK(name_of(told[1].what) == "timed out");
}
