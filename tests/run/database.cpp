#include "support/caught.hpp"
#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <memory>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

void open(const std::string& url, std::source_location where = std::source_location::current()) { const database db{url, where}; }

}  // namespace

TEST_CASE("a file keeps what was stored") {
    const support::temporary_directory directory;
    const std::string url = "sqlite:" + directory.file("shop.db");
    {
        database db{url};
        db.create_tables<customer, order>();
        db.insert(ada());
    }
    database db{url};
    db.create_tables<customer, order>();  // exist already, and stay
    CHECK(db.one(from<customer>).name == "Ada");
    CHECK(db.dialect() == sqlite);

    database second{url};
    second.insert(bob());
    CHECK(db.count(from<customer>) == 2);

    db.drop_tables<order, customer>();
    db.drop_tables<order, customer>();
    caught<schema_mismatch>([&] { second.count(from<customer>); });
}

TEST_CASE("a database in memory is one for all its calls, and none for others") {
    in_memory<customer> db;
    in_memory<customer> other;
    db.insert(ada());
    CHECK(db.count(from<customer>) == 1);
    CHECK(other.count(from<customer>) == 0);
}

TEST_CASE("a database moves") {
    static_assert(std::is_nothrow_move_constructible_v<database> && std::is_nothrow_move_assignable_v<database>);
    static_assert(!std::is_copy_constructible_v<database>);
    const auto make = [] {
        database db{"sqlite::memory:"};
        db.create_tables<customer>();
        db.insert(ada());
        return db;
    };
    database db = make();
    CHECK(db.count(from<customer>) == 1);
    database moved{std::move(db)};
    CHECK(moved.insert(bob()) == 2);
    std::vector<database> several;
    several.push_back(std::move(moved));
    several.push_back(make());
    several.push_back(make());
    CHECK(several[0].count(from<customer>) == 2);
    transaction tx = several[1].begin();
    tx.insert(bob());
    database last = std::move(several[1]);
    tx.commit();
    CHECK(last.count(from<customer>) == 2);
}

TEST_CASE("databases that cannot be opened") {
    const support::temporary_directory directory;
    SUBCASE("an unknown scheme names those that are known") {
        const auto e = caught<bad_option>([&] { open("oracle:shop"); });
        CHECK(says(e, "oracle"));
        CHECK(says(e, "sqlite"));
    }
    SUBCASE("no scheme") { caught<bad_option>([&] { open("shop.db"); }); }
    SUBCASE("nothing") { caught<bad_option>([&] { open(""); }); }
    SUBCASE("an unknown option") { CHECK(says(caught<bad_option>([&] { open("sqlite::memory:?colour=red"); }), "colour")); }
    SUBCASE("an option without meaning") { CHECK(says(caught<bad_option>([&] { open("sqlite::memory:?busy_timeout=soon"); }), "busy_timeout")); }
    SUBCASE("a directory that is not there") {
        const std::string file = directory.file("none/shop.db");
        const auto e = caught<connection_failed>([&] { open("sqlite:" + file); });
        CHECK(says(e, file));
        CHECK(e.kind() == error_kind::connection_failed);
    }
    SUBCASE("a file that is not there and may not be made") {
        caught<connection_failed>([&] { open("sqlite:" + directory.file("shop.db") + "?mode=rw"); });
        caught<connection_failed>([&] { open("sqlite:" + directory.file("shop.db") + "?mode=ro"); });
    }
    SUBCASE("a directory") { caught<connection_failed>([&] { open("sqlite:" + directory.path().string()); }); }
    SUBCASE("a file that is no database") {
        const std::string file = directory.file("text.db");
        std::ofstream{file} << std::string(5000, 'x');
        CHECK(says(caught<connection_failed>([&] { open("sqlite:" + file); }), "text.db"));
    }
}

TEST_CASE("a database opens its own connections, and no more than it may") {
    const support::temporary_directory directory;
    database db{"sqlite:" + directory.file("shop.db") + "?pool_size=2&acquire_timeout=20"};
    db.create_tables<customer>();
    transaction one = db.begin();
    CHECK(db.count(from<customer>) == 0);
    auto stream = db.stream(from<customer>);
    const auto e = caught<timeout>([&] { db.count(from<customer>); });
    CHECK(e.retryable());
    one.rollback();
    CHECK(db.count(from<customer>) == 0);
}

TEST_CASE("a reader sees what was there before an open transaction") {
    const support::temporary_directory directory;
    database db{"sqlite:" + directory.file("shop.db")};
    db.create_tables<customer>();
    db.transaction([&](transaction& tx) {
        tx.insert(ada());
        CHECK(db.count(from<customer>) == 0);
        CHECK(tx.count(from<customer>) == 1);
    });
    CHECK(db.count(from<customer>) == 1);
}

TEST_CASE("a database without a URL") {
    const auto script = std::make_shared<driver::fake_script>();
    script->once(from<ticket>.sql<postgresql>(), {.rows = {{value_view::integer(4)}, {value_view::integer(5)}}});
    database db{postgresql, std::make_unique<pool::connection_pool>([&] { return driver::connect_fake(script, postgresql); })};
    CHECK(db.dialect() == postgresql);
    CHECK(db.all(from<ticket>) == std::vector{ticket{4}, ticket{5}});
    CHECK(script->count(driver::fake_call::kind::execute) == 1);
}
