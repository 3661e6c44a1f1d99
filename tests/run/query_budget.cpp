#include "support/caught.hpp"
#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;
using namespace shop;
using support::caught;
using support::says;

namespace {

struct with_lines : in_memory<log_line, customer> {
    with_lines() { insert(std::vector<log_line>{{1, "one"}, {2, "two"}}); }
};

constexpr auto lines = from<log_line>;

}  // namespace

TEST_CASE("a budget that is kept says nothing") {
    with_lines db;
    query_budget guard{db, 2};
    CHECK(guard.used() == 0);
    db.all(lines);
    CHECK(db.count(lines) == 2);
    CHECK(guard.used() == 2);
    const std::vector<query_budget::statement> run = guard.statements();
    REQUIRE(run.size() == 2);
    CHECK(run[0].name == "select log_line");
    CHECK(run[1].sql == R"(SELECT COUNT(*) FROM "log_line")");
}

TEST_CASE("the call that exceeds a budget throws before it does anything") {
    with_lines db;
    const query_budget guard{db, 2}; const std::string line = std::to_string(std::source_location::current().line());
    db.insert(log_line{.at = 3, .text = "canary-c4f3"});
    db.query<std::int64_t>("SELECT count(*) FROM log_line");
    const auto e = caught<query_budget_exceeded>([&] { db.run(erase<log_line>.where(col<&log_line::text> == "canary-c4f3").named<"tidy">()); });
    CHECK(e.kind() == error_kind::query_budget_exceeded);
    CHECK(e.sql() == R"(DELETE FROM "log_line" WHERE "text" = ?)");
    CHECK(std::string{e.what()} ==
          "covet: this statement is beyond the query_budget of 2 at " + std::string{std::source_location::current().file_name()} + ":" + line +
              "; load what it reads together with the rest, or raise the budget\n"
              "    tidy: DELETE FROM \"log_line\" WHERE \"text\" = ?\n"
              "  after\n"
              "    insert log_line: INSERT INTO \"log_line\" (\"at\", \"text\") VALUES (?, ?)\n"
              "    SELECT count(*) FROM log_line");
    CHECK(guard.used() == 2);
    caught<query_budget_exceeded>([&] { db.all(lines); });  // and each call after it
}

TEST_CASE("a budget of nothing") {
    with_lines db;
    const query_budget guard{db, 0};
    const auto e = caught<query_budget_exceeded>([&] { db.all(lines); });
    CHECK(says(e, "none has run before"));
}

TEST_CASE("nothing is counted any more after a budget's scope") {
    with_lines db;
    {
        const query_budget guard{db, 1};
        db.all(lines);
    }
    db.all(lines);
    CHECK(db.count(lines) == 2);
}

TEST_CASE("an exceeded budget rolls a transaction back") {
    with_lines db;
    const query_budget guard{db, 2};
    caught<query_budget_exceeded>([&] { db.transaction([](transaction& tx) { for (int i = 3; i < 9; ++i) tx.insert(log_line{.at = i}); }); });
    CHECK(guard.used() == 2);
    caught<query_budget_exceeded>([&] { static_cast<void>(db.stream(lines).begin()); });
    caught<query_budget_exceeded>([&] { db.insert(std::vector<log_line>{{7, "seven"}}); });
    {
        with_lines other;  // which has its own
        CHECK(other.count(lines) == 2);
    }
}

TEST_CASE("transactions and savepoints cost nothing, an insert of a range one, a failure one") {
    with_lines db;
    db.insert(ada());
    const query_budget guard{db, 3};
    db.transaction([](transaction& tx) {
        tx.nested([](transaction&) {});
        tx.insert(std::vector<log_line>(100));
    });
    caught<unique_violation>([&] { db.insert(ada()); });
    CHECK(db.count(lines) == 102);
    CHECK(guard.used() == 3);
}

TEST_CASE("budgets stand within each other") {
    with_lines db;
    const query_budget outer{db, 3};
    db.all(lines);
    {
        const query_budget inner{db, 1};
        db.all(lines);
        const auto e = caught<query_budget_exceeded>([&] { db.all(lines); });
        CHECK(says(e, "query_budget of 1"));
    }
    CHECK(outer.used() == 2);  // what the inner one has refused has not run
    db.all(lines);
    const auto e = caught<query_budget_exceeded>([&] { db.all(lines); });
    CHECK(says(e, "query_budget of 3"));
}
