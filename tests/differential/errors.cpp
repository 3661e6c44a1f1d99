#include "differential/databases.hpp"

#include <covet/core/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/caught.hpp"
#include "support/observed.hpp"
#include "support/statements.hpp"

using namespace covet;
using support::canary;

namespace {

struct keeper {
    std::int64_t id{};
    std::string name{};
    std::int32_t age{};

    static consteval auto table() {
        return covet::table("keeper").unique<&keeper::name>("one_name").check("grown_up", col<&keeper::age> > 17);
    }
};
struct pet {
    std::int64_t id{};
    belongs_to<keeper> of{};
    std::string name{};
};

const std::string value{canary};

bool is_shown(std::string_view text) { return text.find("c4f3") != std::string_view::npos; }

/// What a call fails with. Neither the error nor what observers are told of the statement shows a value.
template <class Error, class Function>
Error fails(database& db, Function&& f) {
    support::witness watch{db};
    const Error e = support::thrown_by<Error>(f);
    CAPTURE(std::string{e.what()});
    CHECK_FALSE(support::shows_canary(e));
    CHECK(std::string_view{e.what()}.starts_with("covet: "));
    for (const support::told& each : watch.all) {
        CHECK_FALSE(is_shown(each.sql));
        CHECK_FALSE(is_shown(each.name));
    }
    if constexpr (std::is_base_of_v<constraint_violation, Error>)
        for (const std::string& name : {e.constraint(), e.table(), e.column()}) CHECK_FALSE(is_shown(name));
    return e;
}

/// Where an error says that it happened, as `constraint, table, column`.
std::string place(const constraint_violation& e) { return e.constraint() + ", " + e.table() + ", " + e.column(); }

struct texts {
    std::string sqlite, postgresql, mysql;

    const std::string& operator()(const database& db) const {
        return db.dialect() == covet::sqlite ? sqlite : db.dialect() == covet::postgresql ? postgresql : mysql;
    }
};

struct keepers : differential::databases {
    keepers() {
        create_tables<keeper, pet>();
        insert(std::vector<keeper>{{.name = value, .age = 18}});
        insert(std::vector<pet>{{.of = 1, .name = value}});
    }
};

}  // namespace

TEST_CASE("violations tell the constraint, its table and its column as far as the database does") {
    keepers all;
    all.each([](database& db) {
        const auto twice = [&] { db.insert(keeper{.name = value, .age = 20}); };
        CHECK(place(fails<unique_violation>(db, twice)) ==
              texts{"keeper.name, keeper, name", "one_name, keeper, ", "one_name, , "}(db));
        const auto twice_in_bulk = [&] { db.insert(std::vector<keeper>{{.name = "a", .age = 20}, {.name = value, .age = 20}}); };
        CHECK(place(fails<unique_violation>(db, twice_in_bulk)) ==
              texts{"keeper.name, keeper, name", "one_name, keeper, ", "one_name, , "}(db));
        const auto orphan = [&] { db.insert(pet{.of = 77, .name = value}); };
        CHECK(place(fails<foreign_key_violation>(db, orphan)) == texts{", , ", "pet_of_id_fkey, pet, ", "pet_of_id_fkey, pet, of_id"}(db));
        const auto needed = [&] { db.run(erase<keeper>.where(col<&keeper::name> == value)); };
        CHECK(place(fails<foreign_key_violation>(db, needed)) == texts{", , ", "pet_of_id_fkey, pet, ", "pet_of_id_fkey, pet, of_id"}(db));
        const auto nothing = [&] { db.run(texts{"UPDATE keeper SET name = NULL WHERE name = ?", "UPDATE keeper SET name = NULL WHERE name = $1",
                                                "UPDATE keeper SET name = NULL WHERE name = ?"}(db), value); };
        CHECK(place(fails<not_null_violation>(db, nothing)) == texts{"keeper.name, keeper, name", "keeper.name, keeper, name", "name, , name"}(db));
        const auto young = [&] { db.insert(keeper{.name = value + "2", .age = 17}); };
        CHECK(place(fails<check_violation>(db, young)) == texts{"grown_up, , ", "grown_up, keeper, ", "grown_up, keeper, "}(db));
        CHECK(db.count(from<keeper>) == 1);
    });
}

TEST_CASE("values that do not fit are of one type everywhere, and not shown") {
    keepers all;
    all.each([](database& db) {
        if (db.dialect() == sqlite) return;  // which takes them
        db.run(texts{"", "CREATE TABLE small (v VARCHAR(3), n SMALLINT, d DATE)", "CREATE TABLE small (v VARCHAR(3), n SMALLINT, d DATE)"}(db));
        const auto state = [&](const texts& sql, const auto& bound) {
            return fails<conversion_error>(db, [&] { db.run(sql(db), bound); }).sqlstate();
        };
        CHECK(state({"", "INSERT INTO small (v) VALUES ($1)", "INSERT INTO small (v) VALUES (?)"}, value) == "22001");
        CHECK(state({"", "INSERT INTO small (n) VALUES ($1)", "INSERT INTO small (n) VALUES (?)"}, 40'000) == "22003");
        CHECK(state({"", "SELECT $1 + 9223372036854775807", "SELECT ? + 9223372036854775807"}, std::int64_t{1}) == "22003");
        CHECK(state({"", "INSERT INTO small (n) SELECT CAST(CAST($1 AS TEXT) AS SMALLINT)", "INSERT INTO small (n) VALUES (?)"}, value) == "22P02");
        CHECK(state({"", "INSERT INTO small (d) SELECT CAST(CAST($1 AS TEXT) AS DATE)", "INSERT INTO small (d) VALUES (?)"}, value) == "22007");
        CHECK(state({"", "SELECT CAST($1 AS TEXT)", "SELECT ?"}, value + "\xFF") == "22021");
    });
    all.each([](database& db) {
        if (db.dialect() != postgresql) return;  // NULL elsewhere
        CHECK(fails<error>(db, [&] { db.query<std::int64_t>("SELECT 1 / (length($1) * 0)", value); }).sqlstate() == "22012");
    });
}

TEST_CASE("a schema and a text that are wrong are told, without the values") {
    keepers all;
    all.each([](database& db) {
        const auto asked = [&](const std::string& before, const std::string& after) {
            return [&, before, after] { db.query<std::int64_t>(before + (db.dialect() == postgresql ? "$1" : "?") + after, value); };
        };
        CHECK(fails<schema_mismatch>(db, asked("SELECT 1 FROM nowhere WHERE name = ", "")).sqlstate() == "42P01");
        CHECK(fails<schema_mismatch>(db, asked("SELECT absent FROM keeper WHERE name = ", "")).sqlstate() == "42703");
        CHECK(fails<syntax_error>(db, asked("SELEKT 1 WHERE name = ", "")).sqlstate() == "42601");
        const auto no_column = [&] { db.run("UPDATE keeper SET absent = 1"); };
        CHECK(fails<schema_mismatch>(db, no_column).sqlstate() == "42703");
    });
}

TEST_CASE("a read-only transaction says so everywhere") {
    keepers all;
    all.each([](database& db) {
        const auto writes = [&] { db.transaction({.read_only = true}, [](transaction& tx) { tx.insert(keeper{.name = value + "3", .age = 20}); }); };
        CHECK(fails<read_only_error>(db, writes).sqlstate() == "25006");
    });
}
