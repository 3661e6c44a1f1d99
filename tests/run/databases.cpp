#include "support/caught.hpp"
#include "support/shop.hpp"

#include <covet/databases.hpp>
#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using namespace std::chrono_literals;

TEST_CASE("databases are found by their names") {
    databases all;
    CHECK_THROWS_WITH_AS(all.at("shop"), "covet: there is no database \"shop\"; there is none at all", misuse);
    database& shop = all.add("shop", database{"sqlite::memory:"});
    all.add("log", database{"sqlite::memory:"});
    CHECK(&all.at("shop") == &shop);
    CHECK(all.names() == std::vector<std::string>{"log", "shop"});
    shop.create_tables<customer>();
    all.at("shop").insert(ada());
    CHECK(shop.count(from<customer>) == 1);
    CHECK_THROWS_WITH_AS(all.at("shopp"), "covet: there is no database \"shopp\"; there are log, shop", misuse);
    CHECK_THROWS_WITH_AS(all.add("shop", database{"sqlite::memory:"}), "covet: there is a database \"shop\" already", misuse);
    CHECK_THROWS_AS(all.add("", database{"sqlite::memory:"}), misuse);
}

TEST_CASE("the health of all is that of the worst") {
    databases all;
    CHECK(all.health().state == pool::condition::healthy);
    all.add("good", database{"sqlite::memory:"});
    const auto script = std::make_shared<driver::fake_script>();
    all.add("bad", database{sqlite, std::make_unique<pool::connection_pool>([=] { return driver::connect_fake(script); })});
    CHECK(all.health().state == pool::condition::healthy);
    script->fail(driver::fake_call::kind::ping, connection_lost_error{"covet: gone"});
    const health_report found = all.health();
    CHECK(found.state == pool::condition::down);
    REQUIRE(found.databases.size() == 2);
    CHECK(found.databases[0].name == "bad");
    CHECK_FALSE(found.databases[0].found.answers);
    CHECK(found.databases[1].found.answers);
}

TEST_CASE("the numbers of all stand in one text") {
    databases all;
    all.add("one", database{"sqlite::memory:"});
    all.add("two", database{"sqlite::memory:"});
    const std::string text = all.to_prometheus();
    CHECK(text.find("covet_pool_leases_total{pool=\"one\"} 1\ncovet_pool_leases_total{pool=\"two\"} 1\n") != std::string::npos);
    const std::string family = "# TYPE covet_pool_leases_total counter\n";
    CHECK(text.find(family) == text.rfind(family));
}

TEST_CASE("all are closed together") {
    databases all;
    database& slow = all.add("slow", database{"sqlite::memory:"});
    all.add("quick", database{"sqlite::memory:"});
    {
        const session held = slow.session();
        CHECK_FALSE(all.close(1ms));
    }
    CHECK_THROWS_AS(all.at("quick").session(), misuse);
    CHECK_THROWS_AS(slow.session(), misuse);
}
