#include "differential/databases.hpp"

#include <covet/schema/ddl.hpp>
#include <covet/sql/describe.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

using namespace covet;
using schema::difference;
using schema::difference_kind;
using schema::table_description;

namespace {

struct Basket {
    std::int64_t id{};
    std::string owner{};
};

struct Fruit {
    std::int64_t id{};
    std::string code{};
    std::int32_t amount{};
    std::optional<std::string> note{};
    belongs_to<Basket> basket{};

    static consteval auto table() {
        return covet::table("fruits")
            .unique<&Fruit::code>()
            .index<&Fruit::amount, descending<&Fruit::id>>()
            .default_value<&Fruit::amount>(5)
            .check("amount_is_positive", col<&Fruit::amount> > 0)
            .on_delete<&Fruit::basket>(action::cascade);
    }
};

enum column : std::size_t { id, code, amount, note, basket };

std::string messages(const std::vector<difference>& found) {
    std::string text;
    for (const difference& d : found) text += d.message + " [" + d.expected + " | " + d.found + "]\n";
    return text;
}

class orchard {
public:
    orchard() {
        all_.each([](database& db) { db.create_tables<Basket>(); });
    }

    /// What verify() says everywhere once the table of fruits was created otherwise.
    template <class Check>
    void changed(const std::function<void(table_description&)>& change, const Check& check) {
        all_.each([&](database& db) {
            db.drop_tables<Fruit>();
            table_description table = sql::describe<Fruit>(db.dialect());
            change(table);
            run_script(db, schema::create_table_sql(table, db.dialect()));
            const std::vector<difference> found = db.verify<Basket, Fruit>();
            INFO(std::string{name_of(db.dialect())}, ": ", messages(found));
            check(db, found);
        });
    }

    /// The same, where there is one difference. It gives its table, its name, and what both sides say.
    void differs(const std::function<void(table_description&)>& change, difference_kind kind, const std::string& name,
                 const std::string& repair) {
        changed(change, [&](database&, const std::vector<difference>& found) {
            REQUIRE(found.size() == 1);
            CHECK(found[0].kind == kind);
            CHECK(found[0].table == "fruits");
            CHECK(found[0].name == name);
            CHECK(found[0].expected != found[0].found);
            CHECK(found[0].message.find('\n') == std::string::npos);
            CHECK(found[0].message.find("fruits") != std::string::npos);
            CHECK(found[0].message.find(repair) != std::string::npos);
        });
    }

    template <class Function>
    void each(const Function& f) {
        all_.each(f);
    }

private:
    static void run_script(database& db, const std::string& script) {
        for (std::size_t from = 0, end; (end = script.find(";\n", from)) != std::string::npos; from = end + 2)
            db.run(script.substr(from, end - from));
    }

    differential::databases all_{};
};

void nothing(table_description&) {}

/// Without its key, but in an index, so that the type of its text stays the same on MySQL.
void repeating_code(table_description& t) {
    t.uniques.clear();
    t.indexes.push_back({"by_code", {{"code"}}, {}});
}

}  // namespace

TEST_CASE("a table that is missing") {
    orchard o;
    o.each([](database& db) {
        const std::vector<difference> found = db.verify<Basket, Fruit>();
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == difference_kind::missing_table);
        CHECK(found[0].table == "fruits");
        CHECK(found[0].message == "table \"fruits\" is missing; create it, as create_tables() does");
    });
}

TEST_CASE("columns that are not as the model says") {
    orchard o;
    o.changed(nothing, [](database&, const std::vector<difference>& found) { CHECK(found.empty()); });
    o.differs([](table_description& t) { t.columns.erase(t.columns.begin() + note); }, difference_kind::missing_column, "note", "add it as");
    o.differs([](table_description& t) { t.columns.push_back({"extra", {sql_type::int32}, false, false, {}, {}}); },
              difference_kind::unknown_column, "extra", "give it a default");
    o.differs([](table_description& t) { t.columns[note].type = {sql_type::bytes}; }, difference_kind::type, "note", "change its type");
    o.differs([](table_description& t) { t.columns[note].nullable = false; }, difference_kind::nullability, "note", "no std::optional");
    o.differs([](table_description& t) { t.columns[code].nullable = true; }, difference_kind::nullability, "code", "NOT NULL");
    o.differs([](table_description& t) { t.columns[amount].default_value = "6"; }, difference_kind::default_value, "amount", "5");
    o.differs([](table_description& t) { t.columns[amount].default_value = ""; }, difference_kind::default_value, "amount", "no default");
}

TEST_CASE("the length of a text is part of its type, but on SQLite") {
    orchard o;
    o.changed([](table_description& t) { t.columns[note].type_override = "VARCHAR(40)"; },
              [](database& db, const std::vector<difference>& found) {
                  REQUIRE(found.size() == (db.dialect() == sqlite ? 0 : 1));
                  if (found.empty()) return;
                  CHECK(found[0].kind == difference_kind::type);
                  CHECK(found[0].expected == (db.dialect() == mysql ? "longtext" : "text"));
                  CHECK(found[0].found == (db.dialect() == mysql ? "varchar(40)" : "character varying(40)"));
              });
}

TEST_CASE("a key that the database does not generate") {
    orchard o;
    o.changed([](table_description& t) { t.columns[id].generated = false; },
              [](database& db, const std::vector<difference>& found) {
                  if (db.dialect() == sqlite) {
                      CHECK(found.empty());  // an INTEGER key is a row id in any case
                  } else {
                      REQUIRE(found.size() == 1);
                      CHECK(found[0].kind == difference_kind::generated);
                      CHECK(found[0].name == "id");
                  }
              });
}

TEST_CASE("keys and indexes that are not as the model says") {
    orchard o;
    o.changed(
        [](table_description& t) {
            t.primary_key = {"id", "code"};
            t.columns[id].generated = false;
        },
        [](database&, const std::vector<difference>& found) {
            REQUIRE(found.size() == 2);
            CHECK(found[0].kind == difference_kind::generated);
            CHECK(found[1].kind == difference_kind::primary_key);
            CHECK(found[1].expected == "id");
            CHECK(found[1].found == "id, code");
        });
    o.differs(repeating_code, difference_kind::missing_unique, "fruits_code_key", "add the unique constraint");
    o.differs([](table_description& t) { t.uniques[0].columns.push_back("amount"); }, difference_kind::missing_unique, "fruits_code_key", "not unique");
    const auto of_amount = [](table_description& t) -> schema::index_description& {
        return *std::find_if(t.indexes.begin(), t.indexes.end(), [](const auto& i) { return i.parts[0].column == "amount"; });
    };
    o.differs([&](table_description& t) { of_amount(t).parts = {{"id"}, {"amount"}}; }, difference_kind::missing_index, "fruits_amount_id_idx", "create the index");
    o.differs([&](table_description& t) { of_amount(t).parts[1].descending = false; }, difference_kind::missing_index, "fruits_amount_id_idx", "id DESC");
}

TEST_CASE("foreign keys and checks that are not as the model says") {
    orchard o;
    o.differs([](table_description& t) { t.foreign_keys.clear(); }, difference_kind::missing_foreign_key, "fruits_basket_id_fkey", "add \"fruits_basket_id_fkey\"");
    o.differs([](table_description& t) { t.foreign_keys[0].on_delete = action::no_action; }, difference_kind::foreign_key_action,
              "fruits_basket_id_fkey", "is ON DELETE");
    o.differs([](table_description& t) { t.foreign_keys[0].on_update = action::cascade; }, difference_kind::foreign_key_action,
              "fruits_basket_id_fkey", "replace it");
    o.differs([](table_description& t) { t.checks.clear(); }, difference_kind::missing_check, "amount_is_positive", "add it as CHECK");
    o.differs([](table_description& t) { t.checks[0].predicate = "amount > 1"; }, difference_kind::check, "amount_is_positive", "replace it");
    o.changed([](table_description& t) { t.checks[0] = {"another_name", "( amount>0 )"}; },
              [](database&, const std::vector<difference>& found) { CHECK(found.empty()); });
}

TEST_CASE("what is there besides is no difference") {
    orchard o;
    o.changed(
        [](table_description& t) {
            t.columns.push_back({"seen", {sql_type::int32}, true, false, {}, {}});
            t.columns.push_back({"counted", {sql_type::int32}, false, false, {}, "1"});
            t.indexes.push_back({"more", {{"basket_id"}, {"amount"}}, {}});
            t.uniques.push_back({"once", {"code", "amount"}});
            t.checks.push_back({"small", "amount < 1000"});
        },
        [](database& db, const std::vector<difference>& found) {
            CHECK(found.empty());
            db.run("CREATE TABLE other (x INTEGER)");
            db.run("CREATE VIEW some_fruits AS SELECT code FROM fruits");
            CHECK(db.verify<Basket, Fruit>().empty());
            db.run("DROP VIEW some_fruits");
        });
}

TEST_CASE("several differences come in the order of the models, and then of columns, keys, indexes, checks and foreign keys") {
    orchard o;
    o.changed(
        [](table_description& t) {
            t.columns.erase(t.columns.begin() + note);
            repeating_code(t);
            t.checks.clear();
            t.foreign_keys.clear();
        },
        [](database&, const std::vector<difference>& found) {
            REQUIRE(found.size() == 4);
            CHECK(found[0].kind == difference_kind::missing_column);
            CHECK(found[1].kind == difference_kind::missing_unique);
            CHECK(found[2].kind == difference_kind::missing_check);
            CHECK(found[3].kind == difference_kind::missing_foreign_key);
        });
}
