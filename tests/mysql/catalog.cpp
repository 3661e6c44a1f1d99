#include "support/caught.hpp"
#include "support/mysql_database.hpp"

#include <covet/covet.hpp>
#include <covet/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using schema::difference_kind;

namespace {

struct Shelf {
    std::int64_t id{};
    std::string code{};
};

struct Jar {
    std::int64_t id{};
    std::string code{};
    std::optional<std::string> label{};
    std::int32_t grams{};
    nlohmann::json notes{};
    belongs_to<Shelf> shelf{};

    static consteval auto table() {
        return covet::table("jars")
            .unique<&Jar::code>()
            .index<&Jar::grams>()
            .default_value<&Jar::grams>(250)
            .check("light", col<&Jar::grams>.between(1, 5000) and col<&Jar::code>.in("a\\b", "c'd"))
            .on_delete<&Jar::shelf>(action::restrict);
    }
};

struct pantry {
    support::mysql_database place{};
    database db{place.url()};
};

std::string messages(const std::vector<schema::difference>& found) {
    std::string text;
    for (const schema::difference& d : found) text += d.message + '\n';
    return text;
}

}  // namespace

TEST_CASE("what ALTER TABLE changes on MySQL is found") {
    pantry p;
    p.db.create_tables<Shelf, Jar>();
    CHECK(messages(p.db.verify<Shelf, Jar>()) == "");
    const auto one = [&](const std::string& change, difference_kind kind, const std::string& back) {
        p.db.run(change);
        const std::vector<schema::difference> found = p.db.verify<Shelf, Jar>();
        INFO(messages(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == kind);
        p.db.run(back);
        CHECK(messages(p.db.verify<Shelf, Jar>()) == "");
    };
    one("ALTER TABLE jars MODIFY id BIGINT NOT NULL", difference_kind::generated, "ALTER TABLE jars MODIFY id BIGINT NOT NULL AUTO_INCREMENT");
    one("ALTER TABLE jars MODIFY label TEXT", difference_kind::type, "ALTER TABLE jars MODIFY label LONGTEXT");
    one("ALTER TABLE jars MODIFY label LONGTEXT NOT NULL", difference_kind::nullability, "ALTER TABLE jars MODIFY label LONGTEXT");
    one("ALTER TABLE jars ALTER COLUMN grams DROP DEFAULT", difference_kind::default_value, "ALTER TABLE jars ALTER COLUMN grams SET DEFAULT 250");
    one("ALTER TABLE jars DROP INDEX jars_code_key", difference_kind::missing_unique, "ALTER TABLE jars ADD UNIQUE (code)");
    one("ALTER TABLE jars DROP INDEX jars_grams_idx", difference_kind::missing_index, "CREATE INDEX other ON jars (grams, code)");
    one("ALTER TABLE jars DROP CONSTRAINT light", difference_kind::missing_check,
        "ALTER TABLE jars ADD CONSTRAINT mine CHECK (grams BETWEEN 1 AND 5000 AND code IN ('a\\\\b', 'c''d'))");
    one("ALTER TABLE jars DROP FOREIGN KEY jars_shelf_id_fkey", difference_kind::missing_foreign_key,
        "ALTER TABLE jars ADD FOREIGN KEY (shelf_id) REFERENCES shelf (id)");  // NO ACTION is RESTRICT here
    one("ALTER TABLE jars ADD COLUMN place INT NOT NULL", difference_kind::unknown_column, "ALTER TABLE jars DROP COLUMN place");
    p.db.run("ALTER TABLE jars MODIFY grams INT(5) NOT NULL DEFAULT 250");  // how wide it is shown does not matter
    CHECK(messages(p.db.verify<Jar>()) == "");
}

TEST_CASE("a column of JSON is told from text") {
    pantry p;
    p.db.create_tables<Shelf, Jar>();
    CHECK((p.db.catalog().table("jars")->column("notes")->meaning == type_description{sql_type::json}));
    CHECK((p.db.catalog().table("jars")->column("label")->meaning == type_description{sql_type::text}));
    p.db.run("ALTER TABLE jars MODIFY notes LONGTEXT NOT NULL");
    CHECK(p.db.verify<Shelf, Jar>().size() == 1);  // MariaDB's JSON is text with a check
}

TEST_CASE("names with backticks, and comments with SQL") {
    pantry p;
    p.db.run("CREATE TABLE `a``b c` (`c``d` INT UNSIGNED NOT NULL COMMENT 'CHECK (no)', CONSTRAINT `e``f` CHECK (`c``d` > 1))");
    const schema::catalog live = p.db.catalog();
    REQUIRE(live.tables.size() == 1);
    CHECK(live.tables[0].name == "a`b c");
    CHECK(live.tables[0].columns.at(0).name == "c`d");
    CHECK((live.tables[0].columns[0].meaning == type_description{sql_type::uint32}));
    REQUIRE(live.tables[0].checks.size() == 1);
    CHECK(live.tables[0].checks[0].name == "e`f");
    p.db.analyze();
    p.db.vacuum();
}

TEST_CASE("what MySQL tells of upkeep in rows is an error") {
    pantry p;
    const error analyzed = support::caught([&] { p.db.analyze<Shelf>(); });
    CHECK(support::says(analyzed, "shelf"));
    CHECK(analyzed.sql() == "ANALYZE TABLE `shelf`");
    const error vacuumed = support::caught([&] { p.db.vacuum<Shelf>(); });
    CHECK(support::says(vacuumed, "doesn't exist"));
    p.db.create_tables<Shelf>();
    p.db.transaction([](transaction& tx) {
        tx.insert(Shelf{.code = "x"});
        CHECK_THROWS_AS(tx.analyze<Shelf>(), misuse);
    });
    CHECK(p.db.count(from<Shelf>) == 1);
}
