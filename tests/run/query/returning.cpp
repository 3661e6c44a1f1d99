#include "support/caught.hpp"
#include "support/shop.hpp"

#include <covet/driver/fake.hpp>
#include <covet/pool/pool.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;

namespace {

struct with_countries : in_memory<country, article> {
    with_countries() {
        insert(std::vector<country>{{.code = "de", .name = "Germany", .people = 84},
                                    {.code = "nl", .name = "Netherlands", .people = 18},
                                    {.code = "va", .name = "Vatican"}});
    }
    std::vector<std::optional<std::int64_t>> people() {
        return all(from<country>.select(col<&country::people>).order_by(col<&country::code>));
    }
};

constexpr auto grown = update<country>.set(col<&country::people> = col<&country::people> + 1).unconditionally();

}  // namespace

TEST_CASE("update returns rows as they are afterwards") {
    with_countries db;
    const auto rows = db.all(grown.where(col<&country::people> > param)
                                 .returning(col<&country::code>, col<&country::people>)
                                 .only<sqlite, postgresql>(),
                             50);
    CHECK(rows == std::vector{std::tuple{std::string{"de"}, std::optional<std::int64_t>{85}}});
    CHECK(db.all(update<country>.set(col<&country::name> = "x").where(col<&country::code> == "none").returning().only<sqlite>()).empty());
}

TEST_CASE("erase returns the rows that are gone") {
    with_countries db;
    const auto gone = db.all(erase<country>.where(col<&country::people>.is_not_null()).returning().only<sqlite, postgresql>());
    CHECK(gone.size() == 2);
    CHECK(gone[0] == country{.code = "de", .name = "Germany", .people = 84});
    CHECK(db.count(from<country>) == 1);
    CHECK(db.first(erase<country>.unconditionally().returning(col<&country::people>).only<sqlite>()) ==
          std::optional<std::optional<std::int64_t>>{std::optional<std::int64_t>{}});
    CHECK(db.first(erase<country>.unconditionally().returning(col<&country::people>).only<sqlite>()) == std::nullopt);
}

TEST_CASE("insert returns what the database has filled in") {
    with_countries db;
    constexpr auto add = insert<article>.set(col<&article::title> = param).returning();
    CHECK(db.one(add, "nail") == article{.number = 1, .title = "nail", .color = color::green, .price = 9.5, .stock = 7});
    CHECK(db.one(insert<article>.set(col<&article::title> = "bolt").returning(col<&article::number>)) == 2);
    CHECK(db.run(add, "nut") == 1);  // its rows are not needed
}

TEST_CASE("all is written, however few of the rows are read") {
    with_countries db;
    const auto change = grown.returning(col<&country::people>).only<sqlite, postgresql>();
    CHECK(db.first(change) == std::optional<std::optional<std::int64_t>>{85});
    CHECK(db.people() == std::vector<std::optional<std::int64_t>>{85, 19, {}});
    caught<too_many_rows>([&] { db.one(change); });
    CHECK(db.people() == std::vector<std::optional<std::int64_t>>{86, 20, {}});
    caught<too_many_rows>([&] { db.transaction([&](transaction& tx) { tx.one(change); }); });
    CHECK(db.people() == std::vector<std::optional<std::int64_t>>{86, 20, {}});
}

namespace {

struct on_mysql {
    std::shared_ptr<driver::fake_script> script = std::make_shared<driver::fake_script>();
    database db{mysql, std::make_unique<pool::connection_pool>([s = script] { return driver::connect_fake(s, mysql); })};

    std::size_t count(driver::fake_call::kind what) const { return script->count(what); }
};

constexpr auto add = insert<article>.set(col<&article::title> = param).returning(col<&article::number>, col<&article::price>);
constexpr std::string_view add_sql = "INSERT INTO `articles` (`title`) VALUES (?)";
constexpr std::string_view read_sql =
    "SELECT `articles`.`number`, `articles`.`price` FROM `articles` WHERE `articles`.`number` = ?";
using call = driver::fake_call::kind;

}  // namespace

TEST_CASE("MySQL reads an inserted row back, in a transaction of its own") {
    on_mysql on;
    on.script->once(add_sql, {.result = {.affected_rows = 1, .last_insert_id = 41}});
    on.script->once(read_sql, {.rows = {{value_view::integer(41), value_view::real(9.5)}}});
    CHECK(on.db.one(add, "nail") == std::tuple{std::int32_t{41}, 9.5});
    CHECK(on.count(call::begin) == 1);
    CHECK(on.count(call::commit) == 1);
    const auto calls = on.script->calls();
    const auto read = std::find_if(calls.begin(), calls.end(), [](const auto& c) { return c.sql == read_sql; });
    REQUIRE(read != calls.end());
    CHECK(read->parameters.at(0).view().as_integer() == 41);
}

TEST_CASE("MySQL reads an inserted row back within the transaction of the program") {
    on_mysql on;
    on.script->once(add_sql, {.result = {.affected_rows = 1, .last_insert_id = 41}});
    on.script->once(read_sql, {.rows = {{value_view::integer(41), value_view::real(9.5)}}});
    on.db.transaction([&](transaction& tx) { CHECK(tx.all(add, "nail").size() == 1); });
    CHECK(on.count(call::begin) == 1);
    CHECK(on.count(call::commit) == 1);
}

TEST_CASE("on MySQL a row that cannot be read back is not inserted") {
    on_mysql on;
    on.script->once(add_sql, {.result = {.affected_rows = 1, .last_insert_id = 41}});
    on.script->once(read_sql, driver::fake_failure(timeout{"covet: too slow", {}}));
    caught<timeout>([&] { on.db.one(add, "nail"); });
    CHECK(on.count(call::rollback) == 1);
    CHECK(on.count(call::commit) == 0);
}
