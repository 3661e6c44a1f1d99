#include "differential/databases.hpp"
#include "support/caught.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using names = std::vector<std::string>;

namespace {

struct Farm {
    std::int64_t id{};
    std::string name{};
};

// region models
struct Cow {
    std::int64_t id{};
    std::string tag{};
    std::optional<std::string> name{};
    std::int32_t age{};
    double weight{};
    belongs_to<Farm> farm{};

    static consteval auto table() {
        return covet::table("cows")
            .unique<&Cow::tag>()
            .index<&Cow::age, descending<&Cow::weight>>("cows_by_age")
            .default_value<&Cow::age>(3)
            .check("age_is_possible", col<&Cow::age> >= 0)
            .on_delete<&Cow::farm>(action::cascade);
    }
};
// endregion

struct farms : differential::databases {
    farms() { create_tables<Farm, Cow>(); }
};

names names_of(const schema::live_table& table) {
    names out;
    for (const schema::live_column& column : table.columns) out.push_back(column.name);
    return out;
}

}  // namespace

TEST_CASE("the catalogue has the columns of a table as the database writes them") {
    farms all;
    all.each([](database& db) {
        const schema::catalog live = db.catalog();
        REQUIRE(live.tables.size() == 2);
        CHECK(live.tables[0].name == "cows");
        CHECK(live.tables[1].name == "farm");
        const schema::live_table& cows = *live.table("cows");
        CHECK((names_of(cows) == names{"id", "tag", "name", "age", "weight", "farm_id"}));
        CHECK(cows.column("horns") == nullptr);
        CHECK(live.table("horses") == nullptr);

        const schema::live_column& id = *cows.column("id");
        CHECK(id.generated);
        CHECK_FALSE(id.nullable);
        CHECK(id.type == (db.dialect() == sqlite ? "INTEGER" : db.dialect() == mysql ? "bigint(20)" : "bigint"));
        CHECK((id.meaning == type_description{sql_type::int64}));

        const schema::live_column& name = *cows.column("name");
        CHECK(name.nullable);
        CHECK_FALSE(name.generated);
        CHECK_FALSE(name.default_value.has_value());
        CHECK(name.type == (db.dialect() == sqlite ? "TEXT" : db.dialect() == mysql ? "longtext" : "text"));
        CHECK((name.meaning == type_description{sql_type::text}));

        const schema::live_column& age = *cows.column("age");
        CHECK_FALSE(age.nullable);
        CHECK(age.default_value == "3");
        CHECK((cows.column("weight")->meaning == type_description{sql_type::float64}));
    });
}

TEST_CASE("the catalogue has keys, indexes, checks and foreign keys") {
    farms all;
    all.each([](database& db) {
        const schema::catalog live = db.catalog();
        const schema::live_table& cows = *live.table("cows");
        CHECK((cows.primary_key == names{"id"}));
        REQUIRE(cows.uniques.size() == 1);
        CHECK((cows.uniques[0].columns == names{"tag"}));

        const auto by_age = std::find_if(cows.indexes.begin(), cows.indexes.end(), [](const auto& i) { return i.name == "cows_by_age"; });
        REQUIRE(by_age != cows.indexes.end());
        REQUIRE(by_age->parts.size() == 2);
        CHECK(by_age->parts[0].column == "age");
        CHECK_FALSE(by_age->parts[0].descending);
        CHECK(by_age->parts[1].column == "weight");
        CHECK(by_age->parts[1].descending);
        CHECK_FALSE(by_age->unique);
        CHECK(cows.indexes.size() == 2);  // and that of the foreign key

        REQUIRE(cows.checks.size() == 1);
        CHECK(cows.checks[0].name == "age_is_possible");
        CHECK(cows.checks[0].predicate.find("age") != std::string::npos);
        CHECK(cows.checks[0].predicate.find(">= 0") != std::string::npos);

        REQUIRE(cows.foreign_keys.size() == 1);
        const schema::foreign_key_description& key = cows.foreign_keys[0];
        CHECK(key.name == (db.dialect() == sqlite ? "" : "cows_farm_id_fkey"));
        CHECK((key.columns == names{"farm_id"}));
        CHECK(key.table == "farm");
        CHECK((key.referenced == names{"id"}));
        CHECK(key.on_delete == action::cascade);
    });
}

TEST_CASE("the catalogue has what was written by hand: computed columns, prefixes, expressions, views") {
    farms all;
    all.each([](database& db) {
        const std::string stored = " GENERATED ALWAYS AS (a * b) STORED";
        db.run("CREATE TABLE boxes (a INTEGER NOT NULL, b INTEGER NOT NULL, area INTEGER" + stored +
               ", mark VARCHAR(40) DEFAULT 'it''s', price DECIMAL(12, 3), CHECK (a > 0), PRIMARY KEY (b, a))");
        db.run(db.dialect() == mysql ? "CREATE UNIQUE INDEX marks ON boxes (mark(10))" : "CREATE UNIQUE INDEX marks ON boxes (lower(mark))");
        db.run("CREATE UNIQUE INDEX prices ON boxes (price, a)");
        db.run("CREATE VIEW large AS SELECT a, mark FROM boxes WHERE b > 10");

        const schema::catalog live = db.catalog();
        const schema::live_table& boxes = *live.table("boxes");
        CHECK((boxes.primary_key == names{"b", "a"}));
        CHECK(boxes.column("area")->computed);
        CHECK_FALSE(boxes.column("a")->computed);
        CHECK(boxes.column("mark")->default_value->find("it") != std::string::npos);
        CHECK((boxes.column("mark")->meaning == type_description{sql_type::text}));
        if (db.dialect() != sqlite) CHECK((boxes.column("price")->meaning == type_description{sql_type::decimal, 12, 3}));

        REQUIRE(boxes.indexes.size() == 1);
        CHECK(boxes.indexes[0].name == "marks");
        CHECK(boxes.indexes[0].unique);
        REQUIRE(boxes.indexes[0].parts.size() == 1);
        CHECK(boxes.indexes[0].parts[0].is_expression);
        CHECK(boxes.indexes[0].parts[0].column.find("mark") != std::string::npos);
        REQUIRE(boxes.uniques.size() == 1);
        CHECK(boxes.uniques[0].name == "prices");
        CHECK((boxes.uniques[0].columns == names{"price", "a"}));
        REQUIRE(boxes.checks.size() == 1);
        CHECK(boxes.checks[0].predicate.find("> 0") != std::string::npos);

        REQUIRE(live.views.size() == 1);
        CHECK(live.views[0].name == "large");
        REQUIRE(live.views[0].columns.size() == 2);
        CHECK(live.views[0].columns[1].name == "mark");
        CHECK(live.views[0].definition.find("10") != std::string::npos);
        db.run("DROP VIEW large");
    });
}

TEST_CASE("a view whose table is gone has no columns, and hides no other") {
    farms all;
    all.each([](database& db) {
        if (db.dialect() == postgresql) return;  // which does not drop such a table
        db.run("CREATE TABLE gone (a INTEGER)");
        db.run("CREATE VIEW broken AS SELECT a FROM gone");
        db.run("CREATE VIEW sound AS SELECT name FROM farm");
        db.run("DROP TABLE gone");
        const schema::catalog live = db.catalog();
        REQUIRE(live.views.size() == 2);
        CHECK(live.views[0].name == "broken");
        CHECK(live.views[0].columns.empty());
        CHECK(live.views[1].columns.size() == 1);
        CHECK(live.tables.size() == 2);
        db.run("DROP VIEW broken");
        db.run("DROP VIEW sound");
    });
}

TEST_CASE("the catalogue of an empty database is empty") {
    differential::databases all;
    all.each([](database& db) {
        const schema::catalog live = db.catalog();
        CHECK(live.tables.empty());
        CHECK(live.views.empty());
        CHECK(db.table_sizes().empty());
        CHECK(db.verify<>().empty());
        db.analyze();
        db.vacuum();
    });
}

TEST_CASE("sizes of tables") {
    farms all;
    all.each([](database& db) {
        db.insert(Farm{.name = "Hill"});
        std::vector<Cow> herd;
        for (int i = 0; i < 100; ++i) herd.push_back({.tag = std::to_string(i), .age = 1, .farm = 1});
        db.insert(herd);
        db.analyze<Cow>();
        const std::vector<schema::table_size> sizes = db.table_sizes();
        REQUIRE(sizes.size() == 2);
        CHECK(sizes[0].table == "cows");
        CHECK(sizes[1].table == "farm");
        REQUIRE(sizes[0].rows.has_value());
        CHECK(*sizes[0].rows >= 90);
        CHECK(*sizes[0].rows <= 110);
        REQUIRE(sizes[0].bytes.has_value());
        CHECK(*sizes[0].bytes >= 4096);
    });
}

TEST_CASE("the version of the server") {
    farms all;
    all.each([](database& db) {
        const schema::server_version version = db.server_version();
        const std::string product = db.dialect() == mysql ? version.product : std::string{name_of(db.dialect())};
        CHECK(version.product == product);
        if (db.dialect() == mysql) CHECK((product == "MySQL" || product == "MariaDB"));
        CHECK(version.major >= 3);
        CHECK(version.text.find(std::to_string(version.major) + ".") == 0);
        CHECK(version.at_least(version.major, version.minor));
        CHECK_FALSE(version.at_least(version.major + 1));
        CHECK_FALSE(version.at_least(version.major, version.minor + 1));
    });
}

TEST_CASE("upkeep of some tables, and of all") {
    farms all;
    all.each([](database& db) {
        db.analyze();
        db.analyze<Farm, Cow>();
        db.vacuum<Farm>();
        db.vacuum();
        if (db.dialect() == mysql)
            CHECK_THROWS_AS(db.transaction([](transaction& tx) { tx.analyze<Farm>(); }), misuse);
        else
            db.transaction([](transaction& tx) { tx.analyze<Farm>(); });
        db.drop_tables<Cow>();
        const error e = support::caught([&] { db.analyze<Cow>(); });
        CHECK(support::says(e, "cows"));
    });
}
