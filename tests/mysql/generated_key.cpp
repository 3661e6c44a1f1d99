#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <tuple>

#include "support/caught.hpp"
#include "support/mysql_database.hpp"

using namespace covet;

namespace {

struct place {
    std::int64_t id{};
    std::string name{};

    static consteval auto table() { return covet::table().unique<&place::name>(); }
};

/// A key whose name has to be quoted.
struct odd_key {
    std::int32_t a_key{};
    std::string name{};

    static consteval auto table() { return covet::table("odd`table").generated_key<&odd_key::a_key>().column<&odd_key::a_key>("it`s \"key\""); }
};

/// What the one session of a database has sent.
std::int64_t statements_sent(database& db) {
    const auto rows = db.query<std::tuple<std::string, std::string>>("SHOW SESSION STATUS LIKE 'Questions'");
    return std::stoll(std::get<1>(rows.at(0)));
}

}  // namespace

TEST_CASE("MariaDB tells the key of an object in the insert itself") {
    const support::mysql_database server;
    database db{server.url("pool_size=1")};
    db.create_tables<place>();
    db.insert(place{.name = "first"});
    statements_sent(db);
    const std::int64_t before = statements_sent(db), nothing = statements_sent(db) - before;
    const std::int64_t start = statements_sent(db);
    for (int i = 2; i <= 6; ++i) CHECK(db.insert(place{.name = std::to_string(i)}) == i);
    CHECK(statements_sent(db) - start - nothing == 5);
    CHECK_THROWS_AS(db.insert(place{.name = "first"}), unique_violation);
    place later{.name = "later"};
    db.transaction([&](transaction& tx) { tx.insert(later); });
    CHECK(db.find<place>(later.id)->name == "later");
}

TEST_CASE("a key with an odd name is told as well") {
    const support::mysql_database server;
    database db{server.url()};
    db.create_tables<odd_key>();
    CHECK(db.insert(odd_key{.name = "a"}) == 1);
    CHECK(db.insert(odd_key{.name = "b"}) == 2);
}

TEST_CASE("who may insert and not read learns the key nevertheless") {
    const support::mysql_database server;
    database db{server.url()};
    db.create_tables<place>();
    const std::string url = server.url(), name = url.substr(url.rfind('/') + 1, url.find('?') - url.rfind('/') - 1);
    db.run("CREATE OR REPLACE USER " + name + " IDENTIFIED BY 'writer'");
    db.run("GRANT INSERT ON " + name + ".place TO " + name);
    const std::string host = url.substr(url.rfind('@') + 1);
    {
        database writer{"mysql://" + name + ":writer@" + host};
        CHECK(writer.insert(place{.name = "a"}) == 1);
        CHECK(writer.insert(place{.name = "b"}) == 2);
        CHECK(support::caught<unique_violation>([&] { writer.insert(place{.name = "b"}); }).sql() ==
              "INSERT INTO `place` (`name`) VALUES (?)");
    }
    db.run("DROP USER " + name);
}
