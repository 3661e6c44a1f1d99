#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace covet;
using names = std::vector<std::string>;

namespace {

struct Mug {
    std::int64_t id{};
    std::string name{};
    std::optional<double> size{};
    std::string colour{};

    static consteval auto table() {
        return covet::table("mugs")
            .default_value<&Mug::colour>("Light Blue")
            .check("named", col<&Mug::name> != "No Name" and col<&Mug::size> > 0.5)
            .partial_index<&Mug::name>(col<&Mug::size> > 1.0, "large");
    }
};

std::string messages(const std::vector<schema::difference>& found) {
    std::string text;
    for (const schema::difference& d : found) text += d.message + '\n';
    return text;
}

}  // namespace

TEST_CASE("checks are found in what somebody wrote by hand") {
    database db{"sqlite::memory:"};
    db.run(R"(CREATE TABLE t ( -- not a CHECK (here)
        a INTEGER check(a <> ')' /* ) */ AND (a > 0)), [check] TEXT DEFAULT 'CHECK (no)',
        "odd "" name" TEXT CONSTRAINT "the "" first" CHECK ("odd "" name" <> ''''), CONSTRAINT second CHECK (a < 9)))");
    const schema::catalog live = db.catalog();
    const schema::live_table& t = live.tables.at(0);
    REQUIRE(t.checks.size() == 3);
    CHECK(t.checks[0].name == "");
    CHECK(t.checks[0].predicate == "a <> ')' /* ) */ AND (a > 0)");
    CHECK(t.checks[1].name == "the \" first");
    CHECK(t.checks[1].predicate == R"("odd "" name" <> '''')");
    CHECK(t.checks[2].name == "second");
    CHECK(t.checks[2].predicate == "a < 9");
    CHECK(t.columns[2].name == "odd \" name");
    CHECK(t.columns[1].default_value == "'CHECK (no)'");
}

TEST_CASE("expressions and predicates of indexes are found in their text") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE t (a INTEGER, b TEXT)");
    db.run("CREATE INDEX i ON t (a, lower(b || ')') DESC, (a + 1)) WHERE b <> 'WHERE (' AND a > 3");
    const schema::catalog live = db.catalog();
    const schema::live_index& i = live.tables.at(0).indexes.at(0);
    REQUIRE(i.parts.size() == 3);
    CHECK(i.parts[0].column == "a");
    CHECK_FALSE(i.parts[0].is_expression);
    CHECK(i.parts[1].column == "lower(b || ')') DESC");
    CHECK(i.parts[1].is_expression);
    CHECK(i.parts[1].descending);
    CHECK(i.parts[2].column == "(a + 1)");
    CHECK(i.predicate == "b <> 'WHERE (' AND a > 3");
}

TEST_CASE("row ids, and keys that are none") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE a (id integer primary key)");
    db.run("CREATE TABLE b (id INT PRIMARY KEY)");
    db.run("CREATE TABLE c (id INTEGER PRIMARY KEY) WITHOUT ROWID");
    db.run("CREATE TABLE d (id INTEGER, n INTEGER, PRIMARY KEY (n, id))");
    const schema::catalog live = db.catalog();
    CHECK(live.table("a")->column("id")->generated);
    CHECK_FALSE(live.table("a")->column("id")->nullable);
    CHECK_FALSE(live.table("b")->column("id")->generated);
    CHECK(live.table("b")->column("id")->nullable);  // as SQLite has it
    CHECK_FALSE(live.table("c")->column("id")->generated);
    CHECK_FALSE(live.table("c")->column("id")->nullable);
    CHECK((live.table("d")->primary_key == names{"n", "id"}));
}

TEST_CASE("a foreign key that names the other table alone refers to its primary key") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE a (x INTEGER, y INTEGER, PRIMARY KEY (y, x))");
    db.run("CREATE TABLE b (p INTEGER, q INTEGER, r INTEGER REFERENCES nowhere (z) ON UPDATE SET DEFAULT, "
           "FOREIGN KEY (p, q) REFERENCES a ON DELETE SET NULL)");
    const schema::catalog live = db.catalog();
    const auto& keys = live.table("b")->foreign_keys;
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].table == "nowhere");
    CHECK((keys[0].referenced == names{"z"}));
    CHECK(keys[0].on_update == action::set_default);
    CHECK((keys[1].columns == names{"p", "q"}));
    CHECK((keys[1].referenced == names{"y", "x"}));
    CHECK(keys[1].on_delete == action::set_null);
}

TEST_CASE("spaces, quotes, case and names of types do not matter to what SQLite has") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE Mugs (ID integer primary key, Name VARCHAR(20) NOT NULL, [size] double, colour CHARACTER(9) not null "
           "default ('Light Blue'), CHECK(((NAME)<>'No Name' and \"size\">0.5)))");
    db.run("create index mine on Mugs (NAME, colour) where ( SIZE > 1.0 )");
    CHECK(messages(db.verify<Mug>()) ==
          "the check \"named\" of \"mugs\" is missing; add it as CHECK (\"name\" <> 'No Name' AND \"size\" > 0.5)\n");
    db.run("DROP TABLE Mugs");
    db.run("CREATE TABLE Mugs (ID integer primary key, Name VARCHAR(20) NOT NULL, [size] double, colour CHARACTER(9) not null "
           "default ('Light Blue'), CHECK((NAME<>'No Name' and \"size\">0.5)))");
    db.run("create index mine on Mugs (NAME, colour) where ( SIZE > 1.0 )");
    CHECK(messages(db.verify<Mug>()) == "");
    db.run("DROP INDEX mine");
    db.run("create index mine on Mugs (NAME) where size > 2");
    CHECK(messages(db.verify<Mug>()) ==
          "no index of \"mugs\" begins with (name WHERE \"size\" > 1.0); create the index \"large\"\n");
    db.run("DROP INDEX mine");
    db.run("create index mine on Mugs (NAME)");  // of all rows, which serves as well
    CHECK(messages(db.verify<Mug>()) == "");
}

TEST_CASE("case matters within texts") {
    database db{"sqlite::memory:"};
    db.create_tables<Mug>();
    db.run("ALTER TABLE mugs DROP COLUMN colour");
    db.run("ALTER TABLE mugs ADD COLUMN colour TEXT NOT NULL DEFAULT 'light blue'");
    const std::vector<schema::difference> found = db.verify<Mug>();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == schema::difference_kind::default_value);
    CHECK(found[0].expected == "'Light Blue'");
    CHECK(found[0].found == "'light blue'");
    CHECK(found[0].message == "column \"mugs\".\"colour\" has the default 'light blue' and not 'Light Blue'; change it");
}

TEST_CASE("verify leaves nothing behind, in the file or in a transaction") {
    const support::temporary_directory directory;
    const std::string file = (directory.path() / "mugs.db").string();
    database db{"sqlite:" + file};
    db.create_tables<Mug>();
    const auto tables = [&] { return db.catalog().tables.size(); };
    CHECK(db.verify<Mug>().empty());
    CHECK(tables() == 1);
    db.transaction([](transaction& tx) {
        tx.insert(Mug{.name = "x"});
        CHECK(tx.verify<Mug>().empty());
        CHECK(tx.catalog().tables.size() == 1);
    });
    CHECK(db.count(from<Mug>) == 1);

    database reading{"sqlite:" + file + "?mode=ro"};
    CHECK(reading.verify<Mug>().empty());
    CHECK(reading.catalog().tables.size() == 1);
}

TEST_CASE("sizes are unknown before the first analyze") {
    database db{"sqlite::memory:"};
    db.create_tables<shop::ticket>();
    CHECK_FALSE(db.table_sizes().at(0).rows.has_value());
    db.insert(std::vector<shop::ticket>(5));
    db.analyze<shop::ticket>();
    CHECK(db.table_sizes().at(0).rows == 5);
}
