#include <covet/covet.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "support/caught.hpp"
#include "support/connect.hpp"
#include "support/each_server.hpp"
#include "support/gate.hpp"
#include "support/statements.hpp"

using namespace covet;
using namespace std::chrono_literals;
using support::caught;
using support::on_each_server;

namespace {

/// Where nobody listens.
std::vector<std::string> places_without_server(const std::string& url) {
    const std::string scheme = url.substr(0, url.find("://"));
    return {scheme + "://ada:s3cret@127.0.0.1:1/shop", scheme + "://ada:s3cret@localhost:1/shop",
            scheme + "://ada:s3cret@/shop?socket=/no/such/directory"};
}

}  // namespace

TEST_CASE("a server that is not there, or goes away while it lets somebody in, may be back") {
    on_each_server([](const auto& server) {
        for (const std::string& url : places_without_server(server.url())) {
            const auto e = support::thrown_by<connection_failed>([&] { support::connect(url); });
            CHECK(e.retryable());
            CHECK(e.sqlstate() == "08001");
        }
        for (const char* const options : {"tls=disable", "tls=require"})
            for (const std::size_t answered : {1U, 20U, 100U, 300U}) {
                CAPTURE(options);
                CAPTURE(answered);
                support::gate way{server.url(options)};
                way.cut_after(answered);
                CHECK(support::thrown_by<connection_failed>([&] { support::connect(way.url()); }).retryable());
            }
        support::gate way{server.url("tls=disable")};
        for (const char* const setting : {"TimeZone", "time_zone"}) {  // of PostgreSQL, and of MySQL
            if ((*setting == 'T') != server.url().starts_with("postgres")) continue;
            way.cut_at(setting);
            CHECK(support::thrown_by<error>([&] { support::connect(way.url()); }).retryable());
        }
    });
}

TEST_CASE("a database without a server fails soon, in the driver's words") {
    on_each_server([](const auto& server) {
        for (const std::string& url : places_without_server(server.url())) {
            const auto before = std::chrono::steady_clock::now();
            const auto e = caught<connection_failed>([&] { const database db{url}; });
            CHECK(std::chrono::steady_clock::now() - before < 5s);
            CHECK(std::string{e.what()}.starts_with("covet: cannot connect to "));
            CHECK_FALSE(support::says(e, "s3cret"));
        }
    });
}

TEST_CASE("whoever needs a connection waits for a server that comes back in time") {
    on_each_server([](const auto& server) {
        support::gate way{server.url("tls=disable&pool_connect_retry.attempts=10&pool_breaker.failures_in_a_row=10")};
        way.cut_after(1);
        std::jthread restart{[&] {
            std::this_thread::sleep_for(300ms);
            way.cut_after(0);
        }};
        database db{way.url()};
        CHECK(db.pool().numbers().connect_failures > 0);
        CHECK(db.query<std::int64_t>("SELECT 42").at(0) == 42);
    });
}
