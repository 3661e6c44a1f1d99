#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Tables of another shape than the model, and values that a column should not hold.
using namespace covet;
using namespace shop;
using support::canary;
using support::caught;
using support::says;

namespace {

struct measure {
    std::int64_t id{};
    std::int16_t count{};
    std::optional<std::uint8_t> small{};
    double size{};
    float part{};
    std::string name{};
    bool good{};
    color paint{};
    state step{};
};

/// SQLite lets every column hold every type.
struct loose : database {
    loose() : database{"sqlite::memory:"} {
        run("CREATE TABLE measure (id INTEGER PRIMARY KEY, count, small, size, part, name, good, paint, step)");
        run("INSERT INTO measure VALUES (1, 2, NULL, 0.5, 0.5, 'n', 1, 'red', 1)");
    }
    /// The error of reading a row with one value changed.
    template <class Value>
    std::string reading(std::string_view column, const Value& value) {
        run("UPDATE measure SET " + std::string{column} + " = ?", value);
        const auto e = caught<conversion_error>([&] { all(from<measure>); });
        CHECK(says(e, "\"" + std::string{column} + "\""));
        CHECK(e.sql().starts_with("SELECT \"measure\".\"id\""));
        CHECK(e.kind() == error_kind::conversion);
        return e.what();
    }
};

bool has(const std::string& message, std::string_view part) { return message.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a table that is not there") {
    in_memory<customer> db;
    const auto e = caught<schema_mismatch>([&] { db.all(from<country>); });
    CHECK(says(e, "country"));
    CHECK(e.kind() == error_kind::schema_mismatch);
    CHECK(e.sqlstate() == "42P01");
    db.drop_tables<customer>();
    caught<schema_mismatch>([&] { db.count(from<customer>); });
    db.create_tables<customer>();
    CHECK(db.count(from<customer>) == 0);  // prepared anew
}

TEST_CASE("a column that is not there") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT)");
    const auto read = caught<schema_mismatch>([&] { db.all(from<country>); });
    CHECK(says(read, "people"));
    CHECK(read.sqlstate() == "42703");
    CHECK(says(caught<schema_mismatch>([&] { db.insert(country{.code = "A"}); }), "people"));
    CHECK(says(caught<schema_mismatch>([&] { db.insert(std::vector{country{.code = "A"}}); }), "people"));
    CHECK(says(caught<schema_mismatch>([&] { db.run(update<country>.set(col<&country::people> = 1).unconditionally()); }), "people"));
    CHECK(db.all(from<country>.select(col<&country::name>)).empty());  // what is there can be used
    db.run("ALTER TABLE country ADD COLUMN people INTEGER");
    CHECK(db.all(from<country>).empty());
}

TEST_CASE("columns that a model does not know") {
    database db{"sqlite::memory:"};
    db.run("CREATE TABLE ticket (more TEXT DEFAULT 'x', id INTEGER PRIMARY KEY)");
    CHECK(db.insert(ticket{}) == 1);
    CHECK(db.all(from<ticket>) == std::vector{ticket{1}});
}

TEST_CASE("text in a column of numbers, and numbers in one of text") {
    loose db;
    CHECK(has(db.reading("count", canary), "text"));
    CHECK(has(db.reading("count", 0.5), "real number"));
    loose other;
    CHECK(has(other.reading("name", 5), "an integer"));
    loose real;
    CHECK(has(real.reading("size", canary), "double"));
    loose flag;
    CHECK(has(flag.reading("good", 2), "bool"));
    loose part;
    CHECK(has(part.reading("part", 1e300), "float"));
}

TEST_CASE("integers beyond the range of their member") {
    loose db;
    CHECK(has(db.reading("count", 32768), "std::int16_t"));
    CHECK(has(db.reading("count", -32769), "out of the range"));
    db.run("UPDATE measure SET count = 32767");
    CHECK(db.one(from<measure>).count == 32767);
    CHECK(has(db.reading("small", 256), "std::uint8_t"));
    CHECK(has(db.reading("small", -1), "std::uint8_t"));
}

TEST_CASE("NULL in a member that is not optional") {
    loose db;
    const std::string message = db.reading("count", std::optional<int>{});
    CHECK(has(message, "NULL"));
    CHECK(has(message, "std::optional"));
    loose text;
    CHECK(has(text.reading("name", std::optional<std::string>{}), "NULL"));
}

TEST_CASE("values that an enumeration does not have") {
    loose db;
    CHECK(has(db.reading("paint", "c4f3"), "text"));
    loose number;
    CHECK(has(number.reading("step", 40000), "range"));
    db.run("UPDATE measure SET paint = 'blue', step = 77");
    CHECK(db.one(from<measure>).step == state{77});  // an enumeration holds what its integer holds
}

TEST_CASE("a row that does not fit leaves the connection good, in and out of a transaction") {
    loose db;
    db.run("UPDATE measure SET count = 'c4f3'");
    db.transaction([](transaction& tx) {
        caught<conversion_error>([&] { tx.one(from<measure>); });
        caught<conversion_error>([&] { tx.find<measure>(1); });
        caught<conversion_error>([&] { tx.first(from<measure>); });
        tx.run("UPDATE measure SET count = 3");
    });
    CHECK(db.one(from<measure>).count == 3);
}

TEST_CASE("an integer in a column of reals is the number that it is") {
    loose db;
    db.run("UPDATE measure SET size = 3");
    CHECK(db.one(from<measure>).size == 3.0);
}
