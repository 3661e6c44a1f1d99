#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "support/caught.hpp"
#include "support/gate.hpp"
#include "support/postgres_database.hpp"

using namespace covet;
using namespace std::chrono_literals;
using support::caught;
using support::says;

namespace {

using clock = std::chrono::steady_clock;

struct with_server {
    support::postgres_database server{};
    database db{server.url()};

    std::int32_t listening_process() {
        return db.query<std::int32_t>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")
            .at(0);
    }
};

}  // namespace

TEST_CASE("docs/databases.md: listen and notify") {
    with_server s;
    database& db = s.db;
    std::vector<std::string> reloaded;
    const auto reload = [&](const std::string& what) { reloaded.push_back(what); };

    listener changes = db.listen("orders");
    db.transaction([&](transaction& tx) { tx.notify("orders", "42"); });
    if (const std::optional<notification> n = changes.wait(5s)) reload(n->payload);

    CHECK(reloaded == std::vector<std::string>{"42"});
}

TEST_CASE("a notification tells its channel, its payload and who sent it, in the order of commits") {
    with_server s;
    listener l = s.db.listen("a");
    l.add("Ünd \"so\"; weiter");
    l.add("a");
    const auto sender = s.db.query<std::int32_t>("SELECT pg_backend_pid()").at(0);
    s.db.notify("a", "first 'text'; \\ \xF0\x9F\x90\x98");
    s.db.notify("nobody", "listens");
    s.db.notify("Ünd \"so\"; weiter");
    const auto first = l.wait(5s);
    REQUIRE(first.has_value());
    CHECK(first->channel == "a");
    CHECK(first->payload == "first 'text'; \\ \xF0\x9F\x90\x98");
    CHECK(first->sender == sender);
    const auto second = l.wait(5s);
    REQUIRE(second.has_value());
    CHECK(second->channel == "Ünd \"so\"; weiter");
    CHECK(second->payload.empty());
    CHECK_FALSE(l.wait(0s).has_value());
}

TEST_CASE("a transaction notifies when it is committed, and not when it is rolled back") {
    with_server s;
    listener l = s.db.listen("a");
    {
        transaction tx = s.db.begin();
        tx.notify("a", "committed");
        CHECK_FALSE(l.wait(50ms).has_value());
        tx.commit();
    }
    CHECK(l.wait(5s).value().payload == "committed");
    {
        transaction tx = s.db.begin();
        tx.notify("a", "rolled back");
    }
    CHECK_FALSE(l.wait(50ms).has_value());
}

TEST_CASE("a wait ends after its time, and at once when something comes") {
    with_server s;
    listener l = s.db.listen("a");
    const auto start = clock::now();
    CHECK_FALSE(l.wait(200ms).has_value());
    CHECK(clock::now() - start >= 200ms);
    CHECK(clock::now() - start < 5s);

    std::jthread other{[&] {
        std::this_thread::sleep_for(50ms);
        s.db.notify("a", "now");
    }};
    CHECK(l.wait(std::chrono::milliseconds::max()).value().payload == "now");
    other.join();
}

TEST_CASE("another thread stops a listener") {
    with_server s;
    listener l = s.db.listen("a");
    std::jthread other{[&] {
        std::this_thread::sleep_for(50ms);
        l.stop();
    }};
    CHECK_FALSE(l.wait(1h).has_value());
    other.join();
    CHECK(l.stopped());
    CHECK_FALSE(l.wait(1h).has_value());

    listener stopped_before = s.db.listen("a");
    stopped_before.stop();
    CHECK_FALSE(stopped_before.wait(1h).has_value());
}

TEST_CASE("the connection of a listener goes back to the pool, and listens no more") {
    with_server s;
    database one{s.server.url("pool_size=1&acquire_timeout=100")};
    {
        listener l = one.listen("a");
        CHECK(caught<timeout>([&] { one.run("SELECT 1"); }).retryable());
        l.stop();
    }
    CHECK(one.query<std::int64_t>("SELECT count(*) FROM pg_listening_channels()").at(0) == 0);
    s.db.notify("a", "to nobody");
    listener again = one.listen("b");
    s.db.notify("b", "to the next");
    CHECK(again.wait(5s).value().payload == "to the next");  // neither an old one, nor stopped by an old stop()
}

TEST_CASE("a listener whose connection is lost says so") {
    with_server s;
    listener l = s.db.listen("a");
    std::jthread other;
    SUBCASE("ended by the server while it waits") {
        other = std::jthread{[&, pid = s.listening_process()] {
            std::this_thread::sleep_for(50ms);
            s.db.run("SELECT pg_terminate_backend($1)", pid);
        }};
    }
    SUBCASE("ended by the server before") { s.db.run("SELECT pg_terminate_backend($1, 5000)", s.listening_process()); }
    const auto e = caught<connection_lost_error>([&] { l.wait(1h); });
    CHECK_FALSE(e.in_doubt());
    CHECK(e.retryable());
    CHECK_THROWS_AS(l.wait(1h), connection_lost_error);
    CHECK_THROWS_AS(l.add("b"), connection_lost_error);
    if (other.joinable()) other.join();
    CHECK(s.db.query<std::int64_t>("SELECT 1").at(0) == 1);
}

TEST_CASE("a listener whose network is cut says so") {
    with_server s;
    support::gate way{s.server.url("tls=disable")};
    database far{way.url()};
    listener l = far.listen("a");
    way.cut();
    CHECK_THROWS_AS(l.wait(1h), connection_lost_error);
}

TEST_CASE("notifications come through TLS as well") {
    with_server s;
    database db{s.server.url("tls=require")};
    listener l = db.listen("a");
    for (int i = 0; i < 100; ++i) s.db.notify("a", std::to_string(i) + std::string(5'000, 'x'));
    for (int i = 0; i < 100; ++i) {
        const auto n = l.wait(5s);
        REQUIRE(n.has_value());
        CHECK(n->payload.starts_with(std::to_string(i) + "x"));
    }
}

TEST_CASE("what is no channel, and what is no payload") {
    with_server s;
    database& db = s.db;
    const std::string longest(63, 'c');
    listener l = db.listen(longest);
    db.notify(longest, "heard");
    CHECK(l.wait(5s).value().channel == longest);

    CHECK(says(caught<misuse>([&] { db.notify("", "x"); }), "empty"));
    CHECK(says(caught<misuse>([&] { static_cast<void>(db.listen(longest + "c")); }), "64 bytes"));
    CHECK(says(caught<misuse>([&] { db.notify(longest + "c"); }), "64 bytes"));
    CHECK(says(caught<misuse>([&] { l.add(std::string_view{"a\0b", 3}); }), "NUL"));
    db.notify(longest, std::string(7'999, 'p'));
    CHECK(l.wait(5s).value().payload.size() == 7'999);
    CHECK_THROWS_AS(db.notify(longest, std::string(8'000, 'p')), conversion_error);
    CHECK_THROWS_AS(db.notify(longest, std::string_view{"a\0b", 3}), conversion_error);
    CHECK_FALSE(l.wait(50ms).has_value());
}

TEST_CASE("the driver listens outside of transactions alone") {
    const support::postgres_database server;
    const auto c = support::connect(server.url());
    CHECK_THROWS_AS(c->wait_for_notification(1h), misuse);
    c->begin();
    CHECK_THROWS_AS(c->listen("a"), misuse);
    CHECK_THROWS_AS(c->wait_for_notification(1h), misuse);
    c->rollback();
}
