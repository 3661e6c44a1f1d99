#include "support/caught.hpp"
#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

struct number {
    std::int64_t value{};
};

std::int64_t temporary_tables(auto& where) {
    return where.template query<number>("SELECT count(*) FROM sqlite_temp_schema").front().value;
}

}  // namespace

TEST_CASE("a session keeps its connection, and leaves nothing to the next one") {
    const support::temporary_directory directory;
    database db{"sqlite:" + directory.file("shop.db") + "?pool_size=1"};
    db.create_tables<customer>();
    {
        session s = db.session();
        s.run("CREATE TEMPORARY TABLE basket (id INTEGER)");
        s.insert(ada());
        CHECK(s.count(from<customer>) == 1);
        CHECK(temporary_tables(s) == 1);
        CHECK(s.dialect() == sqlite);
        session moved = std::move(s);
        CHECK(temporary_tables(moved) == 1);
    }
    CHECK(temporary_tables(db) == 0);
    CHECK(db.pool().numbers().resets == 1);
    CHECK(db.count(from<customer>) == 1);
    CHECK(db.pool().numbers().connects == 1);
}

TEST_CASE("a session has transactions") {
    in_memory<customer> db;
    session s = db.session();
    s.transaction([](transaction& tx) { tx.insert(ada()); });
    {
        transaction tx = s.begin({.read_only = true});
        CHECK(tx.count(from<customer>) == 1);
        caught<read_only_error>([&] { tx.insert(bob()); });
    }
    {
        transaction tx = s.begin();
        tx.insert(bob());
    }
    CHECK(s.transaction([](transaction& tx) { return tx.count(from<customer>); }) == 1);
    static_assert(std::is_nothrow_move_constructible_v<session> && !std::is_copy_constructible_v<session>);
}

TEST_CASE("a transaction of a session does not give its connection back") {
    in_memory<customer> db;
    session s = db.session();
    const auto taken = db.pool().numbers().leases;
    s.transaction([](transaction& tx) { tx.insert(ada()); });
    s.run(erase<customer>.where(col<&customer::id> == 1));
    CHECK(db.pool().numbers().leases == taken);
    CHECK(db.pool().numbers().in_use == 1);
}

TEST_CASE("the health of a database") {
    in_memory<customer> db;
    CHECK(db.health().answers);
    CHECK(db.health().state == pool::condition::healthy);
    CHECK(db.close(std::chrono::milliseconds{0}));
    CHECK_FALSE(db.health().answers);
    CHECK(db.health().state == pool::condition::down);
    caught<misuse>([&] { db.count(from<customer>); });
}

TEST_CASE("a database that is closed ends what is still in use") {
    const support::temporary_directory directory;
    database db{"sqlite:" + directory.file("shop.db")};
    db.create_tables<customer>();
    transaction tx = db.begin();
    tx.insert(ada());
    CHECK_FALSE(db.close(std::chrono::milliseconds{0}));
    caught<misuse>([&] { tx.insert(bob()); });
    caught<misuse>([&] { tx.commit(); });
    tx.rollback();
    database again{"sqlite:" + directory.file("shop.db")};
    CHECK(again.count(from<customer>) == 0);
}
