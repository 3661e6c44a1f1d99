#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "support/statements.hpp"

using covet::driver::connect_fake;
using covet::driver::fake_call;
using covet::driver::fake_failure;
using covet::driver::fake_script;
using support::integer;
using support::query;
using support::rows;
using support::run;
using support::text;

TEST_CASE("replies come in their order, and then those for every run") {
    const auto script = std::make_shared<fake_script>();
    script->always("q", {.rows = {{integer(0)}}});
    script->once("q", {.rows = {{integer(1)}}});
    script->once("q", {.rows = {{integer(2)}}});
    CHECK(script->unused() == 2);
    const auto c = connect_fake(script);
    for (const int expected : {1, 2, 0, 0}) CHECK(query(*c, "q") == rows{{integer(expected)}});
    CHECK(script->unused() == 0);
}

TEST_CASE("SQL that is not in the script is named") {
    const auto c = connect_fake(std::make_shared<fake_script>());
    const auto e = support::thrown_by<covet::misuse>([&] { query(*c, "SELECT 1"); });
    CHECK(std::string{e.what()} == "covet: the fake database has no reply to: SELECT 1");
    CHECK(e.sql() == "SELECT 1");
}

TEST_CASE("calls are recorded with copies of what they were given") {
    const auto script = std::make_shared<fake_script>();
    script->always("q ? ?");
    script->always("l");
    {
        const auto c = connect_fake(script);
        {
            const std::string gone = "short-lived";
            const std::vector<covet::value_view> list{integer(1), text(gone)};
            run(*c, "q ? ?", {text(gone), covet::value_view::array(list)});
            support::vector_source source{{{text(gone)}, {integer(2)}}};
            CHECK(c->load(support::statement_of("l"), 1, source).affected_rows == 2);
        }
        c->begin();
        c->savepoint(3);
        c->rollback();
    }
    const auto calls = script->calls();
    std::vector<fake_call::kind> kinds;
    for (const fake_call& call : calls) kinds.push_back(call.what);
    using kind = fake_call::kind;
    CHECK(kinds == std::vector{kind::connect, kind::execute, kind::load, kind::begin, kind::savepoint, kind::rollback,
                               kind::close});
    CHECK(calls[1].sql == "q ? ?");
    CHECK(calls[1].parameters[0] == text("short-lived"));
    CHECK(calls[1].parameters[1].members()[1] == text("short-lived"));
    CHECK(calls[2].rows == rows{{text("short-lived")}, {integer(2)}});
    CHECK(calls[4].depth == 3);
    CHECK(script->count(kind::begin) == 1);
    CHECK(script->count(kind::commit) == 0);
}

TEST_CASE("an error after some rows, from execute and from a cursor") {
    const auto script = std::make_shared<fake_script>();
    const auto c = connect_fake(script);
    auto reply = fake_failure(covet::timeout{"covet: late"});
    reply.rows = {{integer(1)}};
    script->always("q", reply);
    support::keeping_sink sink;
    CHECK_THROWS_WITH_AS(c->execute(support::statement_of("q"), {}, sink), "covet: late", covet::timeout);
    CHECK(sink.kept.size() == 1);
    const auto cursor = c->open(support::statement_of("q"), {});
    CHECK(cursor->next().size() == 1);
    CHECK_THROWS_AS(cursor->next(), covet::timeout);
    CHECK(cursor->next().empty());
}

TEST_CASE("a chosen call fails") {
    const auto script = std::make_shared<fake_script>();
    script->fail(fake_call::kind::commit, covet::timeout{"covet: locked"}, 1);
    const auto c = connect_fake(script);
    c->begin();
    c->commit();
    c->begin();
    CHECK_THROWS_AS(c->commit(), covet::timeout);
    CHECK(c->in_transaction());
    c->rollback();
    c->begin();
    c->commit();

    script->fail(fake_call::kind::connect, covet::connection_failed{"covet: down"});
    CHECK_THROWS_AS(connect_fake(script), covet::connection_failed);
    connect_fake(script);
}

TEST_CASE("a connection breaks") {
    const auto script = std::make_shared<fake_script>();
    auto reply = fake_failure(covet::connection_lost_error{"covet: gone", {.connection_lost = true}});
    reply.breaks_connection = true;
    script->once("q", reply);
    const auto c = connect_fake(script);
    CHECK(c->usable());
    CHECK_THROWS_AS(query(*c, "q"), covet::connection_lost_error);
    CHECK_FALSE(c->usable());
}

TEST_CASE("an error that ends the transaction") {
    const auto script = std::make_shared<fake_script>();
    auto reply = fake_failure(covet::deadlock{"covet: deadlock"});
    reply.ends_transaction = true;
    script->always("q", reply);
    const auto c = connect_fake(script);
    c->begin();
    CHECK_THROWS_AS(query(*c, "q"), covet::deadlock);
    CHECK(c->in_transaction());
    CHECK(support::thrown_by<covet::error>([&] { query(*c, "q"); }).sqlstate() == "25P02");
    CHECK_THROWS_AS(c->commit(), covet::error);
    c->rollback_to_savepoint(1);
    c->rollback();
    CHECK_FALSE(c->in_transaction());
}

TEST_CASE("something happens meanwhile") {
    const auto script = std::make_shared<fake_script>();
    int calls = 0;
    script->always("q", {.meanwhile = [&] { ++calls; }});
    const auto c = connect_fake(script);
    query(*c, "q");
    c->open(support::statement_of("q"), {});
    CHECK(calls == 2);
}

TEST_CASE("placeholders are counted as each dialect writes them") {
    const auto script = std::make_shared<fake_script>();
    const auto takes = [&](covet::dialect d, std::string_view sql, std::size_t count) {
        CAPTURE(sql);
        script->always(sql);
        const auto c = connect_fake(script, d);
        CHECK(c->dialect() == d);
        run(*c, sql, std::vector<covet::value_view>(count));
        CHECK_THROWS_AS(run(*c, sql, std::vector<covet::value_view>(count + 1)), covet::misuse);
    };
    takes(covet::sqlite, "a = ? AND b = '?' AND \"c?\" = ? -- ?\n AND d = ?", 3);
    takes(covet::mysql, "`a?` = ? AND b = 'it''s?'", 1);
    takes(covet::postgresql, "a = $1 AND b = $2 AND c = $1 AND d ? 'x' AND e = '$9'", 2);
}
