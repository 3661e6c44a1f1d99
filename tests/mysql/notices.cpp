#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "support/caught.hpp"
#include "support/mysql_database.hpp"

using namespace covet;

namespace {

using said = std::tuple<notice_level, int, std::string>;

struct with_notices {
    support::mysql_database server{};
    database db{server.url("pool_size=1")};
    std::vector<said> heard{};
    observer watch{db.observe_notices([this](const notice& n) { heard.emplace_back(n.level, n.code, n.name); })};

    with_notices() { db.run("CREATE TABLE t (v INTEGER, d DATE)"); }

    /// How often the session has been asked for its warnings.
    std::int64_t asked() {
        return std::stoll(db.query<std::pair<std::string, std::string>>("SHOW SESSION STATUS LIKE 'Com_show_warnings'").at(0).second);
    }
};

}  // namespace

TEST_CASE("the warnings of MySQL are told with the name of their statement") {
    with_notices s;
    const std::string drop = "DROP TABLE IF EXISTS nothing";
    s.db.run(drop);
    CHECK(s.heard == std::vector<said>{{notice_level::notice, 1051, drop}});
    s.heard.clear();

    const std::string insert = "INSERT IGNORE INTO t (v, d) VALUES (?, ?)";
    for (const auto& [v, d, code] : std::vector<std::tuple<std::string, std::string, int>>{
             {"12", "2024-02-29", 0},
             {"abc", "2024-02-29", 1366},
             {"12", "2024-02-29", 0},
             {"12", "no date", 1265},
             {"abc", "2024-02-29", 1366}}) {
        s.heard.clear();
        s.db.run(insert, v, d);
        const std::vector<said> expected{{notice_level::warning, code, insert}};
        CHECK(s.heard == (code == 0 ? std::vector<said>{} : expected));
    }
    s.heard.clear();
    const std::string update = "UPDATE IGNORE t SET v = CAST(? AS SIGNED) LIMIT 1";  // of which the connector knows no SQLSTATE
    s.db.run(update, "12x");
    CHECK(s.heard == std::vector<said>{{notice_level::warning, 1292, update}});
    s.heard.clear();
    const std::string query = "SELECT CAST(? AS SIGNED)";
    CHECK(s.db.query<std::int64_t>(query, "12x").at(0) == 12);
    CHECK(s.heard == std::vector<said>{{notice_level::warning, 1292, query}});
    s.heard.clear();
    CHECK(s.db.query<std::int64_t>(query, "12").at(0) == 12);
    CHECK(s.heard.empty());
}

TEST_CASE("MySQL is asked for warnings when somebody watches, and of a write when it has some") {
    with_notices s;
    const auto asked_by = [&](auto&& call) {
        const std::int64_t before = s.asked();
        call();
        return s.asked() - before;
    };
    const std::int64_t by_itself = asked_by([] {});  // the question asks, too
    CHECK(asked_by([&] { s.db.run("INSERT INTO t (v) VALUES (1)"); }) == by_itself);
    CHECK(asked_by([&] { s.db.run("INSERT IGNORE INTO t (v) VALUES ('x')"); }) > by_itself);
    {
        const observer ended = std::move(s.watch);
    }
    CHECK(asked_by([&] {
              s.db.run("INSERT IGNORE INTO t (v) VALUES ('x')");
              CHECK(s.db.query<std::int64_t>("SELECT CAST('12x' AS SIGNED)").at(0) == 12);
          }) == 0);
}

TEST_CASE("a warning that quotes a value is told, and shown in no error") {
    with_notices s;
    session lax = s.db.session();
    lax.run("SET sql_mode = ''");
    lax.run("INSERT INTO t (v) VALUES (?)", std::string{support::canary});
    REQUIRE(s.heard.size() == 1);
    CHECK(support::caught<error>([&] { lax.run("INSERT INTO nothing VALUES (?)", std::string{support::canary}); }).vendor_code() == 1146);
}
