#include <covet/covet.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "support/caught.hpp"
#include "support/postgres_database.hpp"
#include "support/temporary_directory.hpp"

using namespace covet;
using support::caught;

namespace {

struct kept_notice {
    notice_level level;
    std::string sqlstate, message, name;

    bool operator==(const kept_notice&) const = default;
};

class with_notices {
public:
    support::postgres_database server{};
    database db{server.url()};
    std::vector<kept_notice> said{};
    observer watch{db.observe_notices([this](const notice& n) {
        said.push_back({n.level, std::string{n.sqlstate}, std::string{n.message}, std::string{n.name}});
    })};
};

std::string raise(const std::string& what) { return "DO $$ BEGIN RAISE " + what + "; END $$"; }

}  // namespace

TEST_CASE("docs/databases.md: notices") {
    const support::postgres_database server;
    database db{server.url()};
    std::vector<std::string> log;

    const observer watch = db.observe_notices([&](const notice& n) {
        if (n.level == notice_level::warning) log.push_back(std::string{n.name} + ": " + std::string{n.message});
    });

    db.run(raise("WARNING 'careful'"));
    db.run(raise("NOTICE 'by the way'"));
    CHECK(log == std::vector<std::string>{raise("WARNING 'careful'") + ": careful"});
}

TEST_CASE("the notices of a statement are told with its name") {
    with_notices s;
    const std::string drop = "DROP TABLE IF EXISTS nothing";
    s.db.run(drop);
    CHECK(s.said == std::vector<kept_notice>{{notice_level::notice, "00000", "table \"nothing\" does not exist, skipping", drop}});
    s.said.clear();

    session chatty = s.db.session();
    chatty.run("SET client_min_messages = debug1");
    for (const auto& [raised, level, sqlstate] : std::vector<std::tuple<std::string, notice_level, std::string>>{
             {"INFO", notice_level::info, "00000"},
             {"LOG", notice_level::info, "00000"},
             {"NOTICE", notice_level::notice, "00000"},
             {"WARNING", notice_level::warning, "01000"},
             {"DEBUG", notice_level::debug, "00000"}}) {
        s.said.clear();
        const std::string sql = raise(raised + " 'two\nlines: DETAIL:  \xC3\xA9' USING DETAIL = 'no', HINT = 'nor this'");
        chatty.run(sql);
        CHECK(s.said == std::vector<kept_notice>{{level, sqlstate, "two\nlines: DETAIL:  \xC3\xA9", sql}});
    }
    s.said.clear();
    chatty.run(raise("NOTICE 'own' USING ERRCODE = 'XY123'"));
    REQUIRE(s.said.size() == 1);
    CHECK(s.said[0].sqlstate == "XY123");
}

TEST_CASE("notices come of statements that fail, and of commits") {
    with_notices s;
    s.db.run("CREATE FUNCTION say(text) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', $1; RETURN 1; END $$");
    s.db.run("CREATE TABLE t (v INTEGER)");
    s.db.run("CREATE FUNCTION check_t() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'deferred'; RETURN NULL; END $$");
    s.db.run("CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_t()");
    CHECK(s.said.empty());

    const std::string failing = "SELECT 1 / (say('first') - 1)";
    CHECK_THROWS_AS(s.db.run(failing), error);
    s.db.transaction([](transaction& tx) { tx.run("INSERT INTO t VALUES (1)"); });
    CHECK(s.said == std::vector<kept_notice>{{notice_level::notice, "00000", "first", failing},
                                             {notice_level::notice, "00000", "deferred", ""}});
}

TEST_CASE("what a callback for notices throws goes nowhere, and it may not use the database") {
    const support::postgres_database server;
    database db{server.url()};
    int refused = 0;
    const observer watch = db.observe_notices([&](const notice&) {
        try {
            db.run("SELECT 1");
        } catch (const misuse&) {
            ++refused;
        }
        throw std::runtime_error{"log is full"};
    });
    db.transaction([](transaction& tx) {
        tx.run(raise("NOTICE 'one'"));
        tx.run(raise("NOTICE 'two'"));
    });
    CHECK(refused == 2);
    CHECK(db.query<std::int64_t>("SELECT 1").at(0) == 1);
}

TEST_CASE("notices that nobody wants are printed nowhere, and shown in no error") {
    const support::temporary_directory directory;
    const int kept = ::dup(STDERR_FILENO);
    const int file = ::open(directory.file("stderr").c_str(), O_CREAT | O_RDWR, 0600);
    ::dup2(file, STDERR_FILENO);
    {
        const support::postgres_database server;
        database db{server.url()};
        db.run(raise("WARNING 'nobody hears this'"));
        db.run("CREATE FUNCTION say(text) RETURNS integer LANGUAGE plpgsql AS "
               "$$ BEGIN RAISE WARNING '%', $1; RAISE EXCEPTION 'no'; END $$");
        caught<error>([&] { db.run("SELECT say($1)", std::string{support::canary}); });
    }
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
    CHECK(::lseek(file, 0, SEEK_END) == 0);
    ::close(file);
}

TEST_CASE("notices are told only as long as somebody watches") {
    with_notices s;
    s.db.run(raise("NOTICE 'heard'"));
    {
        const observer ended = std::move(s.watch);
    }
    s.db.run(raise("NOTICE 'not heard'"));
    CHECK(s.said.size() == 1);
}
