#include "support/caught.hpp"
#include "support/postgres_database.hpp"

#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using schema::difference_kind;

namespace {

struct Parcel {
    std::int64_t id{};
    std::string code{};
    std::optional<std::string> name{};
    double weight{};
    bool sent{};

    static consteval auto table() {
        return covet::table("parcels")
            .column_type<&Parcel::code>("CHAR(3)")
            .check("sane", col<&Parcel::weight>.between(0.0, 30.0) and col<&Parcel::code>.in("abc", "xyz"))
            .default_value<&Parcel::sent>(false)
            .unique<&Parcel::code>()
            .partial_index<&Parcel::name>(not col<&Parcel::sent>, "waiting");
    }
};

struct post_office {
    support::postgres_database place{};
    database db{place.url()};
};

std::string messages(const std::vector<schema::difference>& found) {
    std::string text;
    for (const schema::difference& d : found) text += d.message + '\n';
    return text;
}

}  // namespace

TEST_CASE("a table that was written in other words on PostgreSQL is the same") {
    post_office p;
    p.db.run("CREATE TABLE parcels (id BIGSERIAL PRIMARY KEY, code CHARACTER(3) NOT NULL CHECK (code IN ('abc', 'xyz') "
             "AND weight >= 0.0 AND weight <= 30.0), name VARCHAR, weight FLOAT8 NOT NULL, sent BOOL NOT NULL DEFAULT 'f')");
    p.db.run("CREATE UNIQUE INDEX mine ON parcels (code)");
    p.db.run("CREATE INDEX ON parcels (name) WHERE NOT (sent)");
    CHECK(messages(p.db.verify<Parcel>()) ==
          "column \"parcels\".\"name\" is of type character varying and not text; change its type, or the member's\n"
          "the check \"sane\" of \"parcels\" is missing; add it as CHECK (" + p.db.verify<Parcel>().at(1).expected + ")\n");
    p.db.run("ALTER TABLE parcels ALTER COLUMN name TYPE text");
    p.db.run("ALTER TABLE parcels ADD CHECK (((weight) BETWEEN 0.0 AND 30.0) AND code IN ('abc', 'xyz'))");
    CHECK(messages(p.db.verify<Parcel>()) == "");
}

TEST_CASE("what ALTER TABLE changes on PostgreSQL is found") {
    post_office p;
    p.db.create_tables<Parcel>();
    CHECK(messages(p.db.verify<Parcel>()) == "");
    const auto one = [&](const std::string& change, difference_kind kind, const std::string& back) {
        p.db.run(change);
        const std::vector<schema::difference> found = p.db.verify<Parcel>();
        INFO(messages(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == kind);
        p.db.run(back);
        CHECK(messages(p.db.verify<Parcel>()) == "");
    };
    one("ALTER TABLE parcels ALTER COLUMN id DROP IDENTITY", difference_kind::generated,
        "ALTER TABLE parcels ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY");
    one("ALTER TABLE parcels ALTER COLUMN name SET NOT NULL", difference_kind::nullability, "ALTER TABLE parcels ALTER COLUMN name DROP NOT NULL");
    one("ALTER TABLE parcels ALTER COLUMN name TYPE char(9)", difference_kind::type, "ALTER TABLE parcels ALTER COLUMN name TYPE text");
    one("ALTER TABLE parcels ALTER COLUMN sent SET DEFAULT true", difference_kind::default_value,
        "ALTER TABLE parcels ALTER COLUMN sent SET DEFAULT false");
    one("ALTER TABLE parcels DROP CONSTRAINT parcels_pkey", difference_kind::primary_key, "ALTER TABLE parcels ADD PRIMARY KEY (id)");
    one("ALTER TABLE parcels DROP CONSTRAINT parcels_code_key", difference_kind::missing_unique, "ALTER TABLE parcels ADD UNIQUE (code)");
    one("DROP INDEX waiting", difference_kind::missing_index, "CREATE INDEX any_name ON parcels (name, weight)");
    one("ALTER TABLE parcels ADD COLUMN place text NOT NULL", difference_kind::unknown_column, "ALTER TABLE parcels DROP COLUMN place");
}

TEST_CASE("what the search path of PostgreSQL does not reach is not in the catalogue") {
    post_office p;
    p.db.run("CREATE SCHEMA hidden");
    p.db.run("CREATE TABLE hidden.parcels (id BIGINT)");
    CHECK(p.db.catalog().tables.empty());
    CHECK(p.db.verify<Parcel>().at(0).kind == difference_kind::missing_table);
    p.db.run("CREATE TABLE parcels (x INTEGER)");
    const schema::catalog live = p.db.catalog();
    REQUIRE(live.tables.size() == 1);
    CHECK(live.tables[0].columns.at(0).name == "x");
}

TEST_CASE("identities, serials, computed columns, tables without columns, materialized views of PostgreSQL") {
    post_office p;
    p.db.run("CREATE TABLE a (i INT GENERATED ALWAYS AS IDENTITY, s SERIAL, n INT DEFAULT 1, c INT GENERATED ALWAYS AS (n + 1) STORED, "
             "t TIMESTAMP(3), v INTERVAL, l INT[], d NUMERIC(9, 2)[], w INTERVAL[])");
    p.db.run("CREATE TABLE nothing ()");
    p.db.run("CREATE MATERIALIZED VIEW kept AS SELECT n FROM a");
    p.db.run("CREATE UNIQUE INDEX part ON a (n DESC) WHERE n > 3");
    const schema::catalog live = p.db.catalog();
    const schema::live_table& a = *live.table("a");
    CHECK(a.column("i")->generated);
    CHECK(a.column("s")->generated);
    CHECK_FALSE(a.column("n")->generated);
    CHECK(a.column("c")->computed);
    CHECK_FALSE(a.column("c")->default_value.has_value());
    CHECK((a.column("t")->meaning == type_description{sql_type::timestamp}));
    CHECK_FALSE(a.column("v")->meaning.has_value());
    CHECK(a.column("l")->type == "integer[]");
    CHECK((a.column("l")->meaning == type_description{sql_type::array, 0, 0, sql_type::int32}));
    CHECK((a.column("d")->meaning == type_description{sql_type::array, 9, 2, sql_type::decimal}));
    CHECK_FALSE(a.column("w")->meaning.has_value());
    CHECK(live.table("nothing")->columns.empty());
    REQUIRE(live.views.size() == 1);
    CHECK(live.views[0].name == "kept");
    CHECK(a.uniques.empty());
    REQUIRE(a.indexes.size() == 1);
    CHECK(a.indexes[0].unique);
    CHECK(a.indexes[0].predicate == "n > 3");
    CHECK(a.indexes[0].parts.at(0).descending);
}

TEST_CASE("verify where nothing may be written says so, and leaves the connection good") {
    post_office p;
    p.db.create_tables<Parcel>();
    p.db.transaction({.read_only = true}, [](transaction& tx) {
        const error e = support::caught<read_only_error>([&] { tx.verify<Parcel>(); });
        CHECK(support::says(e, "read-only"));
        tx.rollback();
    });
    CHECK(p.db.verify<Parcel>().empty());
}
