#include <covet/core/error.hpp>
#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/postgres_database.hpp"
#include "support/resident_memory.hpp"
#include "support/statements.hpp"

using support::integer;
using support::query;
using support::run;
using support::statement_of;
using support::thrown_by;

namespace {

std::int64_t count(covet::driver::cursor& from) {
    std::int64_t out = 0;
    while (!from.next().empty()) ++out;
    return out;
}

class fixture {
public:
    covet::driver::connection& operator*() { return *connection_; }

private:
    support::postgres_database server_;
    std::unique_ptr<covet::driver::connection> connection_ = support::connect(server_.url());
};

const covet::statement series = statement_of("SELECT i, repeat('x', 100) FROM generate_series(1, $1) AS i");

}  // namespace

TEST_CASE("a million rows pass through constant memory") {
    fixture db;
    const support::parameters many{integer(1'000'000)};
    const std::int64_t before = support::resident_memory();
    const auto cursor = (*db).open(series, many);
    CHECK(count(*cursor) == 1'000'000);
    CHECK(support::resident_memory() - before < 8 * 1'024);
}

TEST_CASE("rows that are large are fetched a few at a time") {
    fixture db;
    const auto cursor = (*db).open(statement_of("SELECT repeat('x', 4000000) FROM generate_series(1, 60)"), {});
    const std::int64_t before = support::resident_memory();
    CHECK(count(*cursor) == 60);
    CHECK(support::resident_memory() - before < 64 * 1'024);
}

TEST_CASE("cursors stand beside each other, and beside other statements") {
    fixture db;
    run(*db, "CREATE TABLE t (v BIGINT)");
    for (const bool in_transaction : {false, true}) {
        if (in_transaction) (*db).begin();
        const support::parameters few{integer(100)};
        auto first = (*db).open(series, few);
        auto second = (*db).open(series, few);
        for (int i = 1; i <= 50; ++i) {
            CHECK(first->next()[0].as_integer() == i);
            CHECK(second->next()[0].as_integer() == i);
            run(*db, "INSERT INTO t VALUES ($1)", {integer(i)});
        }
        CHECK(count(*first) == 50);
        first.reset();
        CHECK(second->next()[0].as_integer() == 51);
        if (!in_transaction) CHECK_THROWS_AS((*db).begin(), covet::misuse);
        second.reset();
        if (in_transaction) (*db).rollback();
        CHECK(query(*db, "SELECT count(*) FROM t") == support::rows{{integer(50)}});
    }
}

TEST_CASE("a cursor that outlives its transaction is of no use, and does no harm") {
    fixture db;
    (*db).begin();
    const support::parameters few{integer(100)};
    auto cursor = (*db).open(series, few);
    cursor->next();
    (*db).commit();
    CHECK_THROWS_AS(count(*cursor), covet::error);
    (*db).begin();
    cursor.reset();
    CHECK(query(*db, "SELECT 1") == support::rows{{integer(1)}});
    (*db).commit();
}

TEST_CASE("a cursor that outlives its savepoint is of no use, and does no harm") {
    fixture db;
    run(*db, "CREATE TABLE t (v BIGINT)");
    (*db).begin();
    const support::parameters few{integer(100)};
    const auto before = (*db).open(series, few);
    before->next();
    (*db).savepoint(1);
    auto within = (*db).open(series, few);
    within->next();
    (*db).savepoint(2);
    auto deeper = (*db).open(series, few);
    (*db).release_savepoint(2);
    SUBCASE("behind an error") { CHECK_THROWS_AS(query(*db, "SELECT 1 / 0"), covet::error); }
    SUBCASE("without one") {}
    (*db).rollback_to_savepoint(1);
    const auto after = (*db).open(series, few);
    CHECK(thrown_by<covet::misuse>([&] { count(*deeper); }).sqlstate() == "34000");
    within.reset();
    deeper.reset();
    run(*db, "INSERT INTO t VALUES (1)");
    CHECK(count(*before) == 99);
    CHECK(count(*after) == 100);
    (*db).commit();
    CHECK((*db).usable());
    CHECK(query(*db, "SELECT v FROM t") == support::rows{{integer(1)}});
}

TEST_CASE("an error while rows are fetched") {
    fixture db;
    {
        const auto cursor = (*db).open(statement_of("SELECT 1 / (i - 500) FROM generate_series(1, 1000) AS i"), {});
        CHECK(thrown_by<covet::error>([&] { count(*cursor); }).sqlstate() == "22012");
    }
    CHECK(query(*db, "SELECT 1") == support::rows{{integer(1)}});
    CHECK_THROWS_AS((*db).open(statement_of("SELECT nothing"), {}), covet::schema_mismatch);
    (*db).begin();
    (*db).commit();
}

TEST_CASE("statements that are no queries have a cursor, too") {
    fixture db;
    run(*db, "CREATE TABLE t (v BIGINT)");
    const auto cursor = (*db).open(statement_of("INSERT INTO t VALUES (1), (2) RETURNING v"), {});
    CHECK(count(*cursor) == 2);
}

TEST_CASE("a stream of a query that is left half-way") {
    struct number {
        std::int64_t id{};
    };
    const support::postgres_database server;
    covet::database db{server.url("pool_size=1")};
    db.create_tables<number>();
    std::vector<number> numbers(10'000);
    db.insert(numbers);
    std::int64_t sum = 0;
    for (const number& n : db.stream(covet::from<number>.order_by(covet::col<&number::id>))) {
        if (n.id > 5'000) break;
        sum += n.id;
    }
    CHECK(sum == 12'502'500);
    CHECK(db.count(covet::from<number>) == 10'000);
}
